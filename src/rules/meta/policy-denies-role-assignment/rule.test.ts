import type { PolicyEffect } from "../../../model/arm.ts";
import type { FailedRule } from "../../../engine/journey.ts";
import {
  landscape,
  type Builder,
} from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import policyDeniesRoleAssignment from "./rule.ts";

const machine = landscape().registry().machine();
const { registryId } = machine.build();

const ofRegistries: PolicyEffect = {
  assignmentId: "/subscriptions/s/policyAssignments/no-roles",
  displayName: "Roles come from the platform team",
  effect: "deny",
  definition: "no-roles",
  enforced: true,
};

const noRoles: PolicyEffect = { ...ofRegistries, about: "role-assignments" };

const withoutRole: FailedRule = {
  id: "identity-missing-pull-role",
  hop: "authorize",
  offers: [],
};

function governedBy(...policies: readonly PolicyEffect[]): Builder {
  return machine.row("policies", registryId, policies);
}

ruleCases(policyDeniesRoleAssignment, [
  {
    name: "a policy that refuses role assignments, and a role is missing",
    given: governedBy(noRoles),
    failed: [withoutRole],
    want: "fail",
    args: { policies: ["Roles come from the platform team"] },
    evidence: [noRoles],
  },
  {
    name: "a policy that only audits",
    given: governedBy({ ...noRoles, effect: "audit" }),
    failed: [withoutRole],
    want: "pass",
  },
  {
    name: "a policy about registries",
    given: governedBy(ofRegistries),
    failed: [withoutRole],
    want: "pass",
  },
  {
    name: "no role is missing",
    given: governedBy(noRoles),
    failed: [{ id: "webapp-no-credentials", hop: "authorize", offers: [] }],
    want: "not-applicable",
  },
  {
    name: "policies that may not be read",
    given: governedBy(noRoles).deny("policies"),
    failed: [withoutRole],
    want: "unknown",
    fact: "registry.policies",
  },
]);
