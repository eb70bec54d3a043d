import type { PolicyEffect } from "../../../model/arm.ts";
import type { FailedRule } from "../../../engine/journey.ts";
import {
  landscape,
  type Builder,
} from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import policyDeniesNetworkChange from "./rule.ts";

const machine = landscape().registry().machine();
const { registryId } = machine.build();

/** "Configure container registries to disable public network access": the policy of a landing zone. */
const disablesAccess: PolicyEffect = {
  assignmentId: "/subscriptions/s/policyAssignments/no-public-access",
  displayName: "No public registries",
  effect: "modify",
  definition: "a3701552-92ea-433e-9d17-33b7f1208fc9",
  enforced: true,
};

const refused: FailedRule = {
  id: "registry-public-access-disabled-client-outside-vnet",
  hop: "admit",
  offers: [],
};

function governedBy(...policies: readonly PolicyEffect[]): Builder {
  return machine.row("policies", registryId, policies);
}

ruleCases(policyDeniesNetworkChange, [
  {
    name: "a policy that disables public access again",
    given: governedBy(disablesAccess),
    failed: [refused],
    want: "fail",
    args: { policies: ["No public registries (modify)"] },
    evidence: [disablesAccess],
  },
  {
    name: "a policy that refuses public access",
    given: governedBy({
      ...disablesAccess,
      effect: "deny",
      definition: "0fdf0491-d080-4575-b627-ad0e843cba0f",
    }),
    failed: [refused],
    want: "fail",
    args: { policies: ["No public registries (deny)"] },
  },
  {
    name: "a policy that only audits",
    given: governedBy({ ...disablesAccess, effect: "audit" }),
    failed: [refused],
    want: "pass",
  },
  {
    name: "a policy that is not enforced",
    given: governedBy({ ...disablesAccess, enforced: false }),
    failed: [refused],
    want: "pass",
  },
  {
    name: "a policy that asks for rules, which a repair adds",
    given: governedBy({
      ...disablesAccess,
      effect: "deny",
      definition: "d0793b48-0edc-4296-a390-4c75d1bdfd71",
    }),
    failed: [refused],
    want: "pass",
  },
  {
    name: "the gate is open",
    given: governedBy(disablesAccess),
    want: "not-applicable",
  },
  {
    name: "policies that may not be read",
    given: governedBy(disablesAccess).deny("policies"),
    failed: [refused],
    want: "unknown",
    fact: "registry.policies",
  },
]);
