import { landscape } from "../../../../test/landscapes/builder.ts";
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
  { name: "no text was given", given, want: "not-applicable" },
  {
    name: "a web app, which signs in anew for each pull",
    given: landscape()
      .registry()
      .webApp()
      .errorText(refused("2026-01-15T10:00:10Z"), "shop-web"),
    want: "not-applicable",
  },
]);
