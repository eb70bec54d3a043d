import { landscape } from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import privateEndpointLimitNear from "./rule.ts";

const machine = landscape().registry().machine();
const using = (currentValue: number) =>
  machine.row("usages", machine.build().registryId, [
    { name: "Size", limit: 10, currentValue: 10 },
    { name: "PrivateEndpointConnections", limit: 200, currentValue },
  ]);

ruleCases(privateEndpointLimitNear, [
  { name: "just below nine tenths", given: using(179), want: "pass" },
  {
    name: "nine tenths",
    given: using(180),
    want: "fail",
    args: { used: 180, limit: 200 },
    evidence: [
      { name: "PrivateEndpointConnections", limit: 200, currentValue: 180 },
    ],
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
