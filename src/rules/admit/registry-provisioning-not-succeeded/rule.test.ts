import { landscape } from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import registryProvisioningNotSucceeded from "./rule.ts";

const inState = (provisioningState: string) =>
  landscape().registry({ properties: { provisioningState } }).machine();

ruleCases(registryProvisioningNotSucceeded, [
  { name: "a sound registry", given: inState("Succeeded"), want: "pass" },
  {
    name: "a change that failed",
    given: inState("Failed"),
    want: "fail",
    args: { state: "Failed" },
    evidence: ["Failed"],
  },
  {
    name: "a registry that is being deleted",
    given: inState("Deleting"),
    want: "fail",
  },
  {
    name: "a change under way, of which another rule speaks",
    given: inState("Updating"),
    want: "not-applicable",
  },
  {
    name: "an unreadable fact",
    given: inState("Failed").deny("registries"),
    want: "unknown",
    fact: "registry",
  },
]);
