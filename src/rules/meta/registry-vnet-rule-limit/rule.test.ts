import { landscape } from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import registryVnetRuleLimit from "./rule.ts";

const machine = landscape().registry().machine();
const using = (currentValue: number) =>
  machine.row("usages", machine.build().registryId, [
    { name: "Size", limit: 10, currentValue: 10 },
    { name: "VNetRules", limit: 100, currentValue },
  ]);

ruleCases(registryVnetRuleLimit, [
  { name: "just below nine tenths", given: using(89), want: "pass" },
  {
    name: "nine tenths",
    given: using(90),
    want: "fail",
    args: { used: 90, limit: 100 },
    evidence: [{ name: "VNetRules", limit: 100, currentValue: 90 }],
  },
  {
    name: "a tier without such a limit",
    given: machine,
    want: "not-applicable",
  },
  {
    name: "usages that may not be read",
    given: machine.deny("usages"),
    want: "unknown",
    fact: "registry.usages",
  },
]);
