import { landscape } from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import adminUserEnabled from "./rule.ts";

const enabled = landscape()
  .registry({ properties: { adminUserEnabled: true } })
  .machine();

ruleCases(adminUserEnabled, [
  { name: "enabled", given: enabled, want: "fail", evidence: [true] },
  { name: "disabled", given: landscape().registry().machine(), want: "pass" },
  {
    name: "a registry that may not be read",
    given: enabled.deny("registries"),
    want: "unknown",
    fact: "registry",
  },
]);
