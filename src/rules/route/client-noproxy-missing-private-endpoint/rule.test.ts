import { landscape } from "../../../../test/landscapes/builder.ts";
import { dns, privateRegistry } from "../../../../test/landscapes/networks.ts";
import {
  behindProxy,
  dataHost,
  forbidden,
  open,
  proxy,
  tunnel,
  tunnels,
} from "../../../../test/landscapes/proxies.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import clientNoproxyMissingPrivateEndpoint from "./rule.ts";

const login = "contosoweb.azurecr.io";
const noProxy = ["10.0.0.0/8", "localhost"];
const inside = behindProxy({ noProxy }, privateRegistry())
  .probe("dns", dns("10.0.9.5"))
  .probe("dns", dns("10.0.9.4"), dataHost);
const badGateway = tunnel("failed", { status: 502 });
const through = tunnels(open, open, inside);
const denied = { status: 403, from: "registry", code: "DENIED" } as const;
const letIn = { status: 401, from: "registry" } as const;

ruleCases(clientNoproxyMissingPrivateEndpoint, [
  {
    name: "a proxy that reaches the private endpoint",
    given: through.probe("challenge", letIn).probe("tokenEndpoint", letIn),
    want: "pass",
  },
  {
    name: "public addresses",
    given: tunnels(open, open),
    want: "pass",
  },
  {
    name: "a proxy that does not reach the private endpoint",
    given: tunnels(badGateway, badGateway, inside),
    want: "fail",
    args: {
      proxy,
      hosts: [`${login} (HTTP 502)`, `${dataHost} (HTTP 502)`],
      addresses: ["10.0.9.5", "10.0.9.4"],
    },
    evidence: [badGateway, ["10.0.9.5"], ["10.0.9.4"], noProxy],
  },
  {
    name: "a data endpoint that is missing in the exceptions",
    given: behindProxy({ noProxy: [login] }, privateRegistry())
      .probe("dns", dns("10.0.9.5"))
      .probe("dns", dns("10.0.9.4"), dataHost)
      .probe("tunnels", forbidden, dataHost),
    want: "fail",
    args: { hosts: [`${dataHost} (HTTP 403)`], addresses: ["10.0.9.4"] },
    evidence: [forbidden, ["10.0.9.4"], [login]],
  },
  {
    name: "a proxy that leads to the public endpoint, which is closed",
    given: through.probe("challenge", denied),
    want: "fail",
    wording: "refused",
    args: { proxy, hosts: [login], addresses: ["10.0.9.5"] },
    evidence: [denied, ["10.0.9.5"], noProxy],
  },
  {
    name: "public addresses that the proxy does not reach",
    given: tunnels(badGateway, badGateway),
    want: "not-applicable",
  },
  {
    name: "no proxy",
    given: privateRegistry().machine().probe("dns", dns("10.0.9.5")),
    want: "not-applicable",
  },
  {
    name: "a machine that finds nothing",
    given: tunnels(badGateway, badGateway, behindProxy().probe("dns", dns())),
    want: "not-applicable",
  },
  {
    name: "a tunnel that nobody asked for",
    given: inside,
    want: "unknown",
    fact: "machine.tunnels",
  },
  {
    name: "an answer through the tunnel that did not come",
    given: through.probe("challenge", letIn).denyProbe("challenge"),
    want: "unknown",
    fact: "machine.admission",
  },
  {
    name: "a proxy that is no machine's",
    given: landscape().registry().webApp(),
    want: "not-applicable",
  },
]);
