import type { Permission } from "../../../model/arm.ts";
import { factOf, valueOf } from "../../../model/fact.ts";
import { reachesRegistry } from "../../can-pull.ts";
import type { LandscapeContext } from "../../journey.ts";
import {
  drawnFrom,
  fromTable,
  whenKnown,
  type Located,
} from "../../located.ts";

/** A role that the signed-in account may activate at the registry. */
export interface ActivatableRole {
  readonly name: string;
  readonly permissions: readonly Permission[];
  /** Its place in the list that it stands in. */
  readonly index: number;
}

/** Those whose definitions could be read: what another one would permit is not known, so it is not spoken of. */
export function activatableRoles({
  landscape,
}: LandscapeContext): Located<readonly ActivatableRole[]> {
  const { registryId, roleDefinitions } = landscape;
  const listed = fromTable(landscape, "eligibleRoles", registryId);
  return whenKnown(listed, (eligible) =>
    drawnFrom(
      listed,
      eligible.flatMap(({ properties: { roleDefinitionId, scope } }, index) => {
        const role = valueOf(factOf(roleDefinitions, roleDefinitionId));
        // The list also holds what may be activated below the registry.
        return role && reachesRegistry(scope, registryId)
          ? [
              {
                name: role.properties.roleName ?? role.name,
                permissions: role.properties.permissions,
                index,
              },
            ]
          : [];
      }),
    ),
  );
}
