import type { RoleAssignment } from "../model/arm.ts";
import { nameOf } from "../model/arm-id.ts";
import { factOf, valueOf } from "../model/fact.ts";
import type { Landscape } from "../model/landscape.ts";

/** The name of an assignment's role; its GUID where the definition is not known. For texts only. */
function roleName(
  landscape: Landscape,
  { properties: { roleDefinitionId } }: RoleAssignment,
): string {
  const definition = valueOf(
    factOf(landscape.roleDefinitions, roleDefinitionId),
  );
  return definition?.properties.roleName ?? nameOf(roleDefinitionId);
}

/** The names of the roles of some of the assignments, each once. */
export function roleNames(
  landscape: Landscape,
  assignments: readonly RoleAssignment[],
  indexes: readonly number[],
): string[] {
  const names = indexes.flatMap((index) => {
    const assignment = assignments[index];
    return assignment ? roleName(landscape, assignment) : [];
  });
  return [...new Set(names)];
}
