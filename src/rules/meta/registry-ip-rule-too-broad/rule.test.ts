import { landscape } from "../../../../test/landscapes/builder.ts";
import { selectedNetworks } from "../../../../test/landscapes/workload-documents.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import registryIpRuleTooBroad from "./rule.ts";

const withRules = (...values: string[]) =>
  landscape()
    .registry({ properties: selectedNetworks(...values) })
    .machine();
const wrong = withRules("198.51.100.1", "203.0.0.0/15", "0.0.0.0/1");

ruleCases(registryIpRuleTooBroad, [
  {
    name: "rules as they should be",
    given: withRules("203.0.0.0/16", "198.51.100.1"),
    want: "pass",
  },
  {
    name: "rules that are not",
    given: wrong,
    want: "fail",
    args: { values: ["203.0.0.0/15", "0.0.0.0/1"] },
    evidence: [{ action: "Allow", value: "203.0.0.0/15" }],
  },
  { name: "no rules", given: withRules(), want: "not-applicable" },
  {
    name: "an unreadable fact",
    given: wrong.deny("registries"),
    want: "unknown",
    fact: "registry",
  },
]);
