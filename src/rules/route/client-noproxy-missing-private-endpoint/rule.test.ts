import {
  unseenDocker,
  type DockerOptions,
} from "../../../../test/landscapes/docker.ts";
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
import type { TunnelResult } from "../../../model/tunnel.ts";
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

/** A machine that goes to the private endpoint by itself. */
const direct = privateRegistry().machine().probe("dns", dns("10.0.9.5"));

function detour(result: TunnelResult): DockerOptions {
  return {
    daemon: { proxy: { https: proxy, except: "localhost" }, tunnel: result },
  };
}

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
  {
    name: "docker's daemon, whose proxy does not reach the private endpoint",
    given: direct.docker(detour(badGateway)),
    want: "fail",
    wording: "daemon",
    args: { proxy, hosts: [`${login} (HTTP 502)`], addresses: ["10.0.9.5"] },
    evidence: [badGateway, { https: proxy, except: "localhost" }, ["10.0.9.5"]],
  },
  {
    name: "docker's daemon, whose proxy reaches the private endpoint",
    given: direct.docker(detour(open)),
    want: "not-applicable",
  },
  {
    name: "docker's daemon, whose proxy wants credentials that docker does not tell",
    given: direct.docker(detour(tunnel("auth-required", { status: 407 }))),
    want: "not-applicable",
  },
  {
    name: "docker's daemon, whose proxy is closed to a public address",
    given: direct.probe("dns", dns("203.0.113.9")).docker(detour(badGateway)),
    want: "not-applicable",
  },
  {
    name: "nobody looked at docker",
    given: direct.with(unseenDocker),
    want: "not-applicable",
  },
]);
