import { landscape } from "../../../../test/landscapes/builder.ts";
import { selectedNetworks } from "../../../../test/landscapes/workload-documents.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import registryIpRuleRedundant from "./rule.ts";

const withRules = (...values: string[]) =>
  landscape()
    .registry({ properties: selectedNetworks(...values) })
    .machine();
const wrong = withRules(
  "203.0.113.1",
  "203.0.113.0/28",
  "203.0.113.64/26",
  "203.0.113.64/26",
  "2001:db8::1",
);

ruleCases(registryIpRuleRedundant, [
  {
    name: "rules as they should be",
    given: withRules("203.0.113.1", "203.0.113.2"),
    want: "pass",
  },
  {
    name: "rules that are not",
    given: wrong,
    want: "fail",
    args: { values: ["203.0.113.1", "203.0.113.64/26"] },
    evidence: [{ action: "Allow", value: "203.0.113.1" }],
  },
  { name: "no rules", given: withRules(), want: "not-applicable" },
  {
    name: "an unreadable fact",
    given: wrong.deny("registries"),
    want: "unknown",
    fact: "registry",
  },
]);
