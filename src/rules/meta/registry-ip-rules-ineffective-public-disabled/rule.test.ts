import { landscape } from "../../../../test/landscapes/builder.ts";
import { selectedNetworks } from "../../../../test/landscapes/workload-documents.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import registryIpRulesIneffectivePublicDisabled from "./rule.ts";

const withRules = (publicNetworkAccess: string) =>
  landscape()
    .registry({
      properties: { ...selectedNetworks("203.0.113.1"), publicNetworkAccess },
    })
    .machine();

ruleCases(registryIpRulesIneffectivePublicDisabled, [
  {
    name: "public access is enabled",
    given: withRules("Enabled"),
    want: "pass",
  },
  {
    name: "public access is disabled",
    given: withRules("Disabled"),
    want: "fail",
    args: { count: 1 },
    evidence: ["Disabled"],
  },
  {
    name: "no rules",
    given: landscape().registry().machine(),
    want: "not-applicable",
  },
  {
    name: "an unreadable fact",
    given: withRules("Disabled").deny("registries"),
    want: "unknown",
    fact: "registry",
  },
]);
