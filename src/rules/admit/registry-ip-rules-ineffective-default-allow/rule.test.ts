import { landscape } from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import { selectedNetworks } from "../../../../test/landscapes/workload-documents.ts";
import registryIpRulesIneffectiveDefaultAllow from "./rule.ts";

const networkRuleSet = {
  defaultAction: "Allow",
  ipRules: [{ value: "203.0.113.1" }, { value: "203.0.113.2" }],
};
const ineffective = landscape()
  .registry({ properties: { networkRuleSet } })
  .machine();

ruleCases(registryIpRulesIneffectiveDefaultAllow, [
  {
    name: "rules with the default action Deny",
    given: landscape()
      .registry({ properties: selectedNetworks("203.0.113.1") })
      .machine(),
    want: "pass",
  },
  {
    name: "rules with the default action Allow",
    given: ineffective,
    want: "fail",
    args: { count: 2 },
    evidence: [networkRuleSet],
    offers: {},
  },
  {
    name: "no rules",
    given: landscape().registry().machine(),
    want: "not-applicable",
  },
  {
    name: "public access is disabled",
    given: landscape()
      .registry({
        properties: { networkRuleSet, publicNetworkAccess: "Disabled" },
      })
      .machine(),
    want: "not-applicable",
  },
  {
    name: "an unreadable registry",
    given: ineffective.deny("registries"),
    want: "unknown",
    fact: "registry",
  },
]);
