import { landscape } from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import { publicCloud } from "../../../model/cloud.ts";
import type { HttpAnswer } from "../../../model/probe.ts";
import clientChallengeMissing from "./rule.ts";

const challenge: HttpAnswer = {
  status: 401,
  from: "registry",
  realm: "https://contosoweb.azurecr.io/oauth2/token",
  service: "contosoweb.azurecr.io",
};
const portal: HttpAnswer = {
  status: 200,
  from: "other",
  contentType: "text/html",
};
const machine = landscape().registry().machine();

ruleCases(clientChallengeMissing, [
  {
    name: "the registry's own challenge",
    given: machine.probe("challenge", challenge),
    want: "pass",
  },
  {
    name: "the registry's own refusal",
    given: machine.probe("challenge", { status: 403, from: "registry" }),
    want: "pass",
  },
  {
    name: "a registry of a cloud with a port of its own",
    given: landscape({ ...publicCloud, port: 8443 })
      .registry()
      .machine()
      .probe("challenge", {
        ...challenge,
        realm: "https://contosoweb.azurecr.io:8443/oauth2/token",
      }),
    want: "pass",
  },
  {
    name: "a captive portal",
    given: machine.probe("challenge", portal),
    want: "fail",
    args: { host: "contosoweb.azurecr.io", status: 200 },
    evidence: [portal],
  },
  {
    name: "a challenge that leads to another host",
    given: machine.probe("challenge", {
      ...challenge,
      realm: "https://contosoweb.azurecr.io.evil.example/oauth2/token",
    }),
    want: "fail",
  },
  {
    name: "a challenge of a proxy",
    given: machine.probe("challenge", { status: 401, from: "other" }),
    want: "fail",
  },
  {
    name: "a web app",
    given: landscape().registry().webApp(),
    want: "not-applicable",
  },
  {
    name: "a probe that failed",
    given: machine.probe("challenge", portal).denyProbe("challenge"),
    want: "unknown",
    fact: "probe.challenge",
  },
]);
