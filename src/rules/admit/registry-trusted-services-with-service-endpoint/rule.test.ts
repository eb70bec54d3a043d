import { landscape } from "../../../../test/landscapes/builder.ts";
import { subnetIdOf } from "../../../../test/landscapes/ids.ts";
import type { RegistryOptions } from "../../../../test/landscapes/workload-documents.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import registryTrustedServicesWithServiceEndpoint from "./rule.ts";

const withRule = (properties: Parameters<typeof landscapeOf>[0]) =>
  landscapeOf(properties).subnetRules(subnetIdOf("spoke", "apps")).machine();
const landscapeOf = (properties: RegistryOptions["properties"] = {}) =>
  landscape().registry({ properties });

ruleCases(registryTrustedServicesWithServiceEndpoint, [
  {
    name: "subnet rules that have effect",
    given: withRule({ networkRuleBypassOptions: "None" }),
    want: "pass",
  },
  {
    name: "subnet rules in the way",
    given: withRule({}),
    want: "fail",
    args: { count: 1 },
  },
  {
    name: "no subnet rules",
    given: landscape().registry().machine(),
    want: "not-applicable",
  },
  {
    name: "subnet rules that may not be read",
    given: withRule({}).deny("subnetRules"),
    want: "unknown",
    fact: "registry.subnet-rules",
  },
]);
