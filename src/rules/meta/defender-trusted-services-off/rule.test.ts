import {
  landscape,
  type Builder,
} from "../../../../test/landscapes/builder.ts";
import { disabled } from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import { selectedNetworks } from "../../../../test/landscapes/workload-documents.ts";
import type { Registry } from "../../../model/arm.ts";
import defenderTrustedServicesOff from "./rule.ts";

const machine = (properties: Partial<Registry["properties"]>): Builder =>
  landscape().registry({ properties }).machine();
const off = { networkRuleBypassOptions: "None" };

ruleCases(defenderTrustedServicesOff, [
  {
    name: "public access is disabled, and so is the exception",
    given: machine({ ...disabled, ...off }),
    want: "fail",
    evidence: ["None"],
  },
  {
    name: "selected networks without the exception",
    given: machine({ ...selectedNetworks("203.0.113.1"), ...off }),
    want: "fail",
  },
  { name: "the exception is on", given: machine(disabled), want: "pass" },
  {
    name: "the registry admits everybody",
    given: machine(off),
    want: "not-applicable",
  },
  {
    name: "a registry that may not be read",
    given: machine({ ...disabled, ...off }).deny("registries"),
    want: "unknown",
    fact: "registry",
  },
]);
