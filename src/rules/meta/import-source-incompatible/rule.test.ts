import { landscape } from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import importSourceIncompatible from "./rule.ts";

const given = landscape().registry().machine();

ruleCases(importSourceIncompatible, [
  {
    name: "the source does not know range requests",
    given: given.errorText(
      "The remote server may not be RFC 7233 compliant",
      "build-17",
    ),
    want: "fail",
    args: { line: 1 },
    evidence: ["The remote server may not be RFC 7233 compliant"],
  },
  {
    name: "another failure",
    given: given.errorText(
      'docker: Head "https://contosoweb.azurecr.io/v2/shop/web/manifests/1.4": manifest unknown',
    ),
    want: "not-applicable",
  },
  {
    name: "it worked later",
    given: given.errorText(
      `The remote server may not be RFC 7233 compliant\nSuccessfully pulled image "contosoweb.azurecr.io/shop/web:1.4"`,
      "build-17",
    ),
    want: "pass",
  },
  { name: "no text was given", given, want: "not-applicable" },
]);
