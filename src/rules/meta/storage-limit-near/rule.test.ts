import {
  landscape,
  type Builder,
} from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import storageLimitNear from "./rule.ts";

const tebibyte = 2 ** 40;
const machine = landscape().registry().machine();
const { registryId } = machine.build();

function using(currentValue: number, limit: number): Builder {
  return machine.row("usages", registryId, [
    { name: "Webhooks", limit: 10, currentValue: 10 },
    { name: "Size", limit, currentValue },
  ]);
}

ruleCases(storageLimitNear, [
  {
    name: "nine tenths",
    given: using(36 * tebibyte, 40 * tebibyte),
    want: "fail",
    args: { used: 36864, limit: 40960 },
    evidence: [
      { name: "Size", limit: 40 * tebibyte, currentValue: 36 * tebibyte },
    ],
  },
  {
    name: "just below",
    given: using(36 * tebibyte - 1, 40 * tebibyte),
    want: "pass",
  },
  { name: "no limit", given: using(tebibyte, -1), want: "not-applicable" },
  { name: "no size", given: machine, want: "not-applicable" },
  {
    name: "usages that may not be read",
    given: machine.deny("usages"),
    want: "unknown",
    fact: "registry.usages",
  },
]);
