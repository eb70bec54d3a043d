import { landscape } from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import concurrentNetworkUpdate from "./rule.ts";

const updating = landscape()
  .registry({ properties: { provisioningState: "Updating" } })
  .machine();

ruleCases(concurrentNetworkUpdate, [
  {
    name: "somebody changes it now",
    given: updating,
    want: "fail",
    evidence: ["Updating"],
  },
  {
    name: "nobody does",
    given: landscape().registry().machine(),
    want: "pass",
  },
  {
    name: "a registry that may not be read",
    given: updating.deny("registries"),
    want: "unknown",
    fact: "registry",
  },
]);
