import { landscape } from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import anonymousPullStaleCredentials from "./rule.ts";

const given = landscape()
  .registry({ properties: { anonymousPullEnabled: true } })
  .machine();
const refused =
  'docker: Error response from daemon: Head "https://contosoweb.azurecr.io/v2/shop/web/manifests/1.4": unauthorized: authentication required';

ruleCases(anonymousPullStaleCredentials, [
  {
    name: "everybody may pull, and this client is refused",
    given: given.errorText(refused),
    want: "fail",
    args: { consumer: "build-17" },
    evidence: [refused, true],
  },
  {
    name: "nobody may pull without a sign-in",
    given: landscape().registry().machine().errorText(refused),
    want: "pass",
  },
  {
    name: "a push, which nobody may without a sign-in",
    given: given.errorText(
      "denied: requested access to the resource is denied while pushing contosoweb.azurecr.io/shop/web:1.4 with docker push",
    ),
    want: "not-applicable",
  },
  {
    name: "another failure",
    given: given.errorText(
      'docker: Error response from daemon: Head "https://contosoweb.azurecr.io/v2/shop/web/manifests/1.4": manifest unknown',
    ),
    want: "not-applicable",
  },
  { name: "no text was given", given, want: "not-applicable" },
  {
    name: "the registry may not be read",
    given: given.errorText(refused).deny("registries"),
    want: "unknown",
    fact: "registry.anonymous-pull",
  },
]);
