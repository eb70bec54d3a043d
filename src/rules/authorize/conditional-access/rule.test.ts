import { landscape } from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import conditionalAccess from "./rule.ts";

const given = landscape().registry().machine();
const refused =
  "az acr login: AADSTS53003: Access has been blocked by Conditional Access policies.";

ruleCases(conditionalAccess, [
  {
    name: "Entra ID names the policy",
    given: given.errorText(refused, "build-17"),
    want: "fail",
    args: { consumer: "build-17", code: "AADSTS53003" },
    evidence: [refused],
  },
  {
    name: "another refusal of Entra ID",
    given: given.errorText(
      "az acr login: AADSTS7000222: The provided client secret keys are expired.",
      "build-17",
    ),
    want: "not-applicable",
  },
  {
    name: "it worked later",
    given: given.errorText(
      `${refused}\nSuccessfully pulled image "contosoweb.azurecr.io/shop/web:1.4"`,
      "build-17",
    ),
    want: "pass",
  },
  { name: "no text was given", given, want: "not-applicable" },
]);
