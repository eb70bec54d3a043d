import { landscape } from "../../../../test/landscapes/builder.ts";
import { unseenDocker } from "../../../../test/landscapes/docker.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import clientTokenExpired3h from "./rule.ts";

const given = landscape().registry().machine();
const login =
  "2026-01-15T06:00:00Z docker login contosoweb.azurecr.io\n2026-01-15T06:00:05Z Login Succeeded";

function refused(time: string): string {
  return `${login}\n${time} docker push contosoweb.azurecr.io/shop/web:1.4: unauthorized: authentication required`;
}

ruleCases(clientTokenExpired3h, [
  {
    name: "four hours after the login",
    given: given.errorText(refused("2026-01-15T10:00:10Z")),
    want: "fail",
    args: { consumer: "build-17", hours: 4, line: 3 },
    evidence: [refused("2026-01-15T10:00:10Z").split("\n")[2]],
  },
  {
    name: "a minute after the login",
    given: given.errorText(refused("2026-01-15T06:01:00Z")),
    want: "pass",
  },
  {
    name: "zones that leave it open whether three hours have passed",
    given: given.errorText(refused("2026-01-15 10:00:10")),
    want: "pass",
  },
  {
    name: "a text that does not say when",
    given: given.errorText(refused("").replaceAll(/2026\S+ /g, "")),
    want: "not-applicable",
  },
  {
    name: "the token that docker has ended",
    given: given.docker({ login: { expires: "2026-01-15T09:00:00.000Z" } }),
    want: "fail",
    wording: "seen",
    args: { consumer: "build-17", end: "2026-01-15T09:00:00.000Z" },
    evidence: ["2026-01-15T09:00:00.000Z"],
  },
  {
    name: "the token that docker has is good, whatever a text tells",
    given: given
      .docker({ login: { expires: "2026-01-15T10:00:01.000Z" } })
      .errorText(refused("2026-01-15T10:00:10Z")),
    want: "pass",
  },
  {
    name: "docker has a password, which tells no end",
    given: given.docker({ login: {} }),
    want: "not-applicable",
  },
  {
    name: "docker has no login to the registry",
    given: given.docker(),
    want: "not-applicable",
  },
  {
    name: "another program keeps the login",
    given: given.docker({ login: { keeper: "desktop" } }),
    want: "unknown",
    fact: "docker.login-end",
    reason: "not-asked",
  },
  {
    name: "another program keeps the login, and a text tells",
    given: given
      .docker({ login: { keeper: "desktop" } })
      .errorText(refused("2026-01-15T10:00:10Z")),
    want: "fail",
    args: { hours: 4 },
  },
  {
    name: "nobody looked at docker, and a text tells",
    given: given.with(unseenDocker).errorText(refused("2026-01-15T10:00:10Z")),
    want: "fail",
  },
  { name: "neither docker nor a text", given, want: "not-applicable" },
  {
    name: "a web app, which signs in anew for each pull",
    given: landscape()
      .registry()
      .webApp()
      .errorText(refused("2026-01-15T10:00:10Z"), "shop-web"),
    want: "not-applicable",
  },
]);
