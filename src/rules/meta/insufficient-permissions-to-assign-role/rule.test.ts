import type { FailedRule } from "../../../engine/journey.ts";
import type {
  DenyAssignment,
  EligibleRole,
  Permission,
  RoleDefinition,
} from "../../../model/arm.ts";
import { assignmentsKey } from "../../../model/landscape.ts";
import {
  landscape,
  type Builder,
} from "../../../../test/landscapes/builder.ts";
import { subscription } from "../../../../test/landscapes/ids.ts";
import { acrPull, callerIdentity } from "../../../../test/landscapes/roles.ts";
import {
  eligibleRole,
  signedIn,
} from "../../../../test/landscapes/signed-in.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import insufficientPermissionsToAssignRole from "./rule.ts";

const app = landscape().registry().webApp();
const { registryId } = app.build();

const contributor: Permission = {
  actions: ["*"],
  notActions: ["Microsoft.Authorization/*/Write"],
};
const owner: Permission = { actions: ["*"] };

const administrator: RoleDefinition = {
  id: "/providers/Microsoft.Authorization/roleDefinitions/18d7d88d",
  name: "18d7d88d",
  properties: {
    roleName: "User Access Administrator",
    permissions: [{ actions: ["Microsoft.Authorization/*"] }],
  },
};
const atSubscription = eligibleRole(administrator, subscription);
const condition =
  "@Request[Microsoft.Authorization/roleAssignments:PrincipalType] StringEqualsIgnoreCase 'User'";
const atGroup = eligibleRole(
  administrator,
  "/providers/Microsoft.Management/managementGroups/contoso",
  condition,
);
const atAnotherGroup = eligibleRole(
  administrator,
  registryId.slice(0, registryId.indexOf("/providers/") - 1),
);
const below = eligibleRole(administrator, `${registryId}/tokens/t`);

function holding(...permissions: readonly Permission[]): Builder {
  return signedIn(app, ...permissions);
}

/** A contributor who may activate roles, all of whose definitions are known. */
function mayActivate(...roles: readonly EligibleRole[]): Builder {
  return holding(contributor)
    .roleDefinition(administrator)
    .roleDefinition(acrPull)
    .row("eligibleRoles", registryId, roles);
}

const nobodyAssigns: DenyAssignment = {
  id: `${registryId}/providers/Microsoft.Authorization/denyAssignments/d`,
  name: "d",
  properties: {
    permissions: [{ actions: ["Microsoft.Authorization/*/write"] }],
    principals: [{ id: callerIdentity }],
  },
};
const deniesKey = assignmentsKey(registryId, callerIdentity);

const withoutRole: FailedRule = {
  id: "identity-missing-pull-role",
  hop: "authorize",
  offers: [],
};

ruleCases(insufficientPermissionsToAssignRole, [
  {
    name: "a contributor, and a role is missing",
    given: holding(contributor),
    failed: [withoutRole],
    want: "fail",
    evidence: [[contributor]],
  },
  {
    name: "a contributor who may activate a role that assigns",
    given: mayActivate(
      eligibleRole(acrPull, subscription),
      atSubscription,
      atGroup,
    ),
    failed: [withoutRole],
    want: "fail",
    wording: "eligible",
    args: { roles: ["User Access Administrator"] },
    evidence: [
      [contributor],
      subscription,
      atGroup.properties.scope,
      condition,
    ],
  },
  ...Object.entries({
    "only roles that do not assign": mayActivate(
      eligibleRole(acrPull, subscription),
    ),
    "a role below the registry and one of another group, which do not reach it":
      mayActivate(below, atAnotherGroup),
    "a role whose definition may not be read":
      mayActivate(atSubscription).deny("roleDefinitions"),
    "a role, but a deny assignment forbids what it would bring": mayActivate(
      atSubscription,
    ).row("denyAssignments", deniesKey, [nobodyAssigns]),
    "a role, but deny assignments may not be read":
      mayActivate(atSubscription).deny("denyAssignments"),
    "nothing that may be read":
      mayActivate(atSubscription).deny("eligibleRoles"),
    "nothing that could be read: a tenant without a licence for it":
      mayActivate(atSubscription).deny("eligibleRoles", undefined, "failed"),
  }).map(([what, given]) => ({
    name: `a contributor who may activate ${what}`,
    given,
    failed: [withoutRole],
    want: "fail" as const,
    evidence: [[contributor]],
  })),
  {
    name: "an owner",
    given: holding(contributor, owner),
    failed: [withoutRole],
    want: "pass",
  },
  {
    name: "no role is missing",
    given: holding(contributor),
    failed: [{ id: "webapp-no-credentials", hop: "authorize", offers: [] }],
    want: "not-applicable",
  },
  {
    name: "permissions that may not be read",
    given: holding(contributor).deny("permissions"),
    failed: [withoutRole],
    want: "unknown",
    fact: "registry.permissions",
  },
]);
