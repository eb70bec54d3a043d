import { landscape } from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import clientHttpFollowRedirectAuth from "./rule.ts";

const given = landscape().registry().machine();
const refused =
  "GET https://contosoweb.azurecr.io/v2/shop/web/blobs/sha256:aa: <Error><Code>InvalidAuthenticationInfo</Code>";

ruleCases(clientHttpFollowRedirectAuth, [
  {
    name: "the storage does not know the header",
    given: given.errorText(refused, "build-17"),
    want: "fail",
    args: { consumer: "build-17" },
    evidence: [refused],
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
      `${refused}\nSuccessfully pulled image "contosoweb.azurecr.io/shop/web:1.4"`,
      "build-17",
    ),
    want: "pass",
  },
  { name: "no text was given", given, want: "not-applicable" },
]);
