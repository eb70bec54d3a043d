import { landscape } from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import privateEndpointRequiresPremium from "./rule.ts";

const basic = landscape()
  .registry({
    sku: "Basic",
    properties: {
      privateEndpointConnections: [{ id: "c", name: "c", properties: {} }],
    },
  })
  .machine();

ruleCases(privateEndpointRequiresPremium, [
  {
    name: "nothing that needs Premium",
    given: landscape().registry({ sku: "Basic" }).machine(),
    want: "pass",
  },
  {
    name: "a setting that needs Premium",
    given: basic,
    want: "fail",
    args: { sku: "Basic" },
  },
  {
    name: "the tier Premium",
    given: landscape()
      .registry({
        properties: {
          privateEndpointConnections: [{ id: "c", name: "c", properties: {} }],
        },
      })
      .machine(),
    want: "not-applicable",
  },
  {
    name: "an unreadable fact",
    given: basic.deny("registries"),
    want: "unknown",
    fact: "registry",
  },
]);
