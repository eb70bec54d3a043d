import { landscape } from "../../../../test/landscapes/builder.ts";
import { selectedNetworks } from "../../../../test/landscapes/workload-documents.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import registryIpRulePrivateRange from "./rule.ts";

const withRules = (...values: string[]) =>
  landscape()
    .registry({ properties: selectedNetworks(...values) })
    .machine();
const wrong = withRules("203.0.113.1", "10.1.0.0/16", "169.254.0.0/16");

ruleCases(registryIpRulePrivateRange, [
  {
    name: "rules as they should be",
    given: withRules("203.0.113.0/24", "0.0.0.0/1"),
    want: "pass",
  },
  {
    name: "rules that are not",
    given: wrong,
    want: "fail",
    args: { values: ["10.1.0.0/16", "169.254.0.0/16"] },
    evidence: [{ action: "Allow", value: "10.1.0.0/16" }],
  },
  { name: "no rules", given: withRules(), want: "not-applicable" },
  {
    name: "an unreadable fact",
    given: wrong.deny("registries"),
    want: "unknown",
    fact: "registry",
  },
]);
