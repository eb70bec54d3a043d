import { landscape } from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import anonymousPullNotInSku from "./rule.ts";

const wanted = { anonymousPullEnabled: true };
const basic = landscape()
  .registry({ sku: "Basic", properties: wanted })
  .machine();

ruleCases(anonymousPullNotInSku, [
  {
    name: "Basic",
    given: basic,
    want: "fail",
    args: { sku: "Basic" },
    evidence: [true, "Basic"],
  },
  {
    name: "Standard",
    given: landscape()
      .registry({ sku: "Standard", properties: wanted })
      .machine(),
    want: "pass",
  },
  {
    name: "nobody wants it",
    given: landscape().registry({ sku: "Basic" }).machine(),
    want: "not-applicable",
  },
  {
    name: "a registry that may not be read",
    given: basic.deny("registries"),
    want: "unknown",
    fact: "registry",
  },
]);
