import { landscape } from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import clientNotLoggedIn from "./rule.ts";

const given = landscape().registry().machine();
const none =
  'docker: Get "https://contosoweb.azurecr.io/v2/shop/web/manifests/1.4": no basic auth credentials';

ruleCases(clientNotLoggedIn, [
  {
    name: "docker has no credentials",
    given: given.errorText(none),
    want: "fail",
    args: { consumer: "build-17" },
    evidence: [none],
  },
  {
    name: "oras has none",
    given: given.errorText(
      'oras pull: GET "https://contosoweb.azurecr.io/v2/": basic credential not found',
    ),
    want: "fail",
  },
  {
    name: "a refusal that does not say whether credentials were sent",
    given: given.errorText(
      'docker: Error response from daemon: Get "https://contosoweb.azurecr.io/v2/": unauthorized: authentication required',
    ),
    want: "not-applicable",
  },
  {
    name: "it worked later",
    given: given.errorText(
      `${none}\nSuccessfully pulled image "contosoweb.azurecr.io/shop/web:1.4"`,
    ),
    want: "pass",
  },
  { name: "no text was given", given, want: "not-applicable" },
  {
    name: "another registry",
    given: given.errorText(none.replace("contosoweb", "contosoother")),
    want: "not-applicable",
  },
  {
    name: "a cluster",
    given: landscape().registry().cluster().errorText(none, "shop-cluster"),
    want: "not-applicable",
  },
]);
