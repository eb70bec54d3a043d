import { landscape } from "../../../../test/landscapes/builder.ts";
import { unseenDocker } from "../../../../test/landscapes/docker.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import anonymousPullStaleCredentials from "./rule.ts";

const given = landscape()
  .registry({ properties: { anonymousPullEnabled: true } })
  .machine();
const ended = "2026-01-15T09:00:00.000Z";
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
  {
    name: "everybody may pull, and docker has a login that ended",
    given: given.docker({ login: { expires: ended } }),
    want: "fail",
    wording: "seen",
    args: { consumer: "build-17", end: ended },
    evidence: [ended, true],
  },
  {
    name: "docker has a login that ended, and a text tells of the refusal",
    given: given.docker({ login: { expires: ended } }).errorText(refused),
    want: "fail",
    wording: "seen",
    args: { end: ended },
  },
  {
    name: "nobody may pull without a sign-in, and docker's login ended",
    given: landscape()
      .registry()
      .machine()
      .docker({ login: { expires: ended } }),
    want: "pass",
  },
  {
    name: "docker has a login that is good",
    given: given.docker({ login: { expires: "2026-01-15T10:00:01.000Z" } }),
    want: "not-applicable",
  },
  {
    name: "another program keeps docker's login, and a text tells",
    given: given.docker({ login: { keeper: "desktop" } }).errorText(refused),
    want: "fail",
    evidence: [refused, true],
  },
  {
    name: "a web app, beside a machine whose login ended",
    given: landscape()
      .registry({ properties: { anonymousPullEnabled: true } })
      .webApp()
      .machine()
      .docker({ login: { expires: ended } }),
    want: "not-applicable",
  },
  {
    name: "nobody looked at docker, and a text tells",
    given: given.with(unseenDocker).errorText(refused),
    want: "fail",
    evidence: [refused, true],
  },
  { name: "neither docker nor a text", given, want: "not-applicable" },
  {
    name: "the registry may not be read",
    given: given.errorText(refused).deny("registries"),
    want: "unknown",
    fact: "registry.anonymous-pull",
  },
]);
