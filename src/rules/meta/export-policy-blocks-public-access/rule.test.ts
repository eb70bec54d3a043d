import { landscape } from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import exportPolicyBlocksPublicAccess from "./rule.ts";

const withPolicy = (status: string) =>
  landscape()
    .registry({
      properties: {
        publicNetworkAccess: "Disabled",
        policies: { exportPolicy: { status } },
      },
    })
    .machine();

ruleCases(exportPolicyBlocksPublicAccess, [
  { name: "exports are allowed", given: withPolicy("enabled"), want: "pass" },
  {
    name: "exports are forbidden",
    given: withPolicy("disabled"),
    want: "fail",
    evidence: [{ status: "disabled" }],
  },
  {
    name: "public access is enabled",
    given: landscape().registry().machine(),
    want: "not-applicable",
  },
  {
    name: "an unreadable fact",
    given: withPolicy("disabled").deny("registries"),
    want: "unknown",
    fact: "registry",
  },
]);
