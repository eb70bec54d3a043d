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
    args: {
      values: ["203.0.113.1", "203.0.113.64/26"],
      joins: [],
      count: 5,
      fewer: 3,
    },
    evidence: [{ action: "Allow", value: "203.0.113.1" }],
  },
  {
    name: "two halves of a block, not one after the other in the list",
    given: withRules("10.0.0.128/25", "203.0.113.9", "10.0.0.0/25"),
    want: "fail",
    wording: "joinable",
    args: {
      values: [],
      joins: ["10.0.0.0/25 + 10.0.0.128/25 = 10.0.0.0/24"],
      count: 3,
      fewer: 2,
    },
    evidence: [
      { action: "Allow", value: "10.0.0.0/25" },
      { action: "Allow", value: "10.0.0.128/25" },
    ],
  },
  {
    name: "neighbours of several sizes, and one that another covers",
    given: withRules(
      "255.255.255.252/31",
      "255.255.255.254",
      "255.255.255.255",
      "203.0.113.0/28",
      "203.0.113.4",
    ),
    want: "fail",
    wording: "both",
    args: {
      values: ["203.0.113.4"],
      joins: [
        "255.255.255.252/31 + 255.255.255.254 + 255.255.255.255 = 255.255.255.252/30",
      ],
      count: 5,
      fewer: 2,
    },
  },
  {
    name: "neighbours that are halves of different blocks, or make up two addresses",
    given: withRules(
      "10.0.1.0/24",
      "10.0.2.0/24",
      "203.0.113.3",
      "203.0.113.4",
      "203.0.113.6",
      "203.0.113.7",
    ),
    want: "pass",
  },
  { name: "no rules", given: withRules(), want: "not-applicable" },
  {
    name: "an unreadable fact",
    given: wrong.deny("registries"),
    want: "unknown",
    fact: "registry",
  },
]);
