import { landscape } from "../../../../test/landscapes/builder.ts";
import { selectedNetworks } from "../../../../test/landscapes/workload-documents.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import registryIpRuleMalformedOrIpv6 from "./rule.ts";

const withRules = (...values: string[]) =>
  landscape()
    .registry({ properties: selectedNetworks(...values) })
    .machine();
const wrong = withRules("203.0.113.1", "203.0.113.7/24", "2001:db8::/32");

ruleCases(registryIpRuleMalformedOrIpv6, [
  {
    name: "rules as they should be",
    given: withRules("203.0.113.1", "203.0.113.0/24", "0.0.0.0/0"),
    want: "pass",
  },
  {
    name: "rules that are not",
    given: wrong,
    want: "fail",
    args: { values: ["203.0.113.7/24", "2001:db8::/32"] },
    evidence: [{ action: "Allow", value: "203.0.113.7/24" }],
  },
  { name: "no rules", given: withRules(), want: "not-applicable" },
  {
    name: "an unreadable fact",
    given: wrong.deny("registries"),
    want: "unknown",
    fact: "registry",
  },
]);
