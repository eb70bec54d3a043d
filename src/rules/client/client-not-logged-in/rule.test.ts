import { remark } from "../../../model/remark.ts";
import { landscape } from "../../../../test/landscapes/builder.ts";
import { unseenDocker } from "../../../../test/landscapes/docker.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import clientNotLoggedIn from "./rule.ts";

const given = landscape().registry().machine();
const open = landscape()
  .registry({ properties: { anonymousPullEnabled: true } })
  .machine();
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
  {
    name: "docker has no login to the registry",
    given: given.docker({
      logins: { entries: [{ host: "contosoother.azurecr.io" }] },
    }),
    want: "fail",
    wording: "seen",
    args: { consumer: "build-17" },
    evidence: [[{ host: "contosoother.azurecr.io" }]],
  },
  {
    name: "docker has a login now, whatever a text tells",
    given: given.docker({ login: {} }).errorText(none),
    want: "pass",
  },
  {
    name: "another program keeps a login",
    given: given.docker({ login: { keeper: "desktop" } }),
    want: "pass",
  },
  {
    name: "another program may keep a login that docker's file does not name",
    given: given.docker({ logins: { store: "desktop" } }),
    want: "unknown",
    fact: "docker.login",
    reason: "not-asked",
  },
  {
    name: "the same, and a text tells",
    given: given.docker({ logins: { store: "desktop" } }).errorText(none),
    want: "fail",
    evidence: [none],
  },
  {
    name: "docker's configuration could not be read",
    given: given.docker({ logins: null }),
    want: "unknown",
    fact: "docker.login",
    reason: "silent",
    remark: remark("docker-configuration-unread"),
  },
  {
    name: "everybody may pull without a login",
    given: open.docker(),
    want: "not-applicable",
  },
  {
    name: "everybody may pull, but a text tells of a missing login",
    given: open.docker().errorText(none),
    want: "fail",
    wording: "seen",
    evidence: [[]],
  },
  {
    name: "nobody looked at docker, and a text tells",
    given: given.with(unseenDocker).errorText(none),
    want: "fail",
  },
  { name: "neither docker nor a text", given, want: "not-applicable" },
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
