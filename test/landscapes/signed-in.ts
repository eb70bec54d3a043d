import type {
  EligibleRole,
  Permission,
  RoleDefinition,
} from "../../src/model/arm.ts";
import { known } from "../../src/model/fact.ts";
import { assignmentsKey } from "../../src/model/landscape.ts";
import type { Builder } from "./builder.ts";
import { callerIdentity } from "./roles.ts";
import { readAt } from "./table-edits.ts";

/** What the signed-in account holds at the registry; no deny assignment. */
export function signedIn(
  given: Builder,
  ...permissions: readonly Permission[]
): Builder {
  const { registryId } = given.build();
  return given
    .with((from) => ({
      ...from,
      caller: known(
        { objectId: callerIdentity, tenantId: "t", name: "Dana" },
        "token",
        readAt,
      ),
    }))
    .row("permissions", registryId, permissions)
    .row("denyAssignments", assignmentsKey(registryId, callerIdentity), []);
}

/** A role that the signed-in account may activate at a scope. */
export function eligibleRole(
  { id: roleDefinitionId }: RoleDefinition,
  scope: string,
  condition?: string,
): EligibleRole {
  const name = "11111111-aaaa-4aaa-8aaa-111111111111";
  return {
    id: `${scope}/providers/Microsoft.Authorization/roleEligibilityScheduleInstances/${name}`,
    name,
    properties: {
      roleDefinitionId,
      scope,
      memberType: "Direct",
      ...(condition && { condition }),
    },
  };
}
