import { landscape } from "../../../../test/landscapes/builder.ts";
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
import clientProxyBlocksHost from "./rule.ts";

const regional = "contosoweb.eastus.geo.azurecr.io";

ruleCases(clientProxyBlocksHost, [
  {
    name: "tunnels to all hosts",
    given: tunnels(open, open),
    want: "pass",
  },
  {
    name: "a data endpoint that is forbidden",
    given: tunnels(open, forbidden),
    want: "fail",
    args: { proxy, hosts: [`${dataHost} (HTTP 403)`] },
    evidence: [forbidden],
  },
  {
    name: "a login server that is forbidden, and a data endpoint that is not",
    given: tunnels(forbidden, open),
    want: "fail",
    args: { hosts: ["contosoweb.azurecr.io (HTTP 403)"] },
  },
  {
    name: "a data endpoint that is forbidden, while the login server is not reached",
    given: tunnels(tunnel("failed", { status: 503 }), forbidden),
    want: "fail",
    args: { hosts: [`${dataHost} (HTTP 403)`] },
  },
  {
    name: "a regional endpoint, for which no pull by the login server's name asks",
    given: tunnels(open, open).probe("tunnels", forbidden, regional),
    want: "pass",
  },
  {
    name: "all hosts forbidden, of which another rule speaks",
    given: tunnels(forbidden, forbidden),
    want: "not-applicable",
  },
  {
    name: "no proxy",
    given: landscape().registry().machine(),
    want: "not-applicable",
  },
  {
    name: "a data endpoint that nobody asked for",
    given: behindProxy().probe("tunnels", open),
    want: "unknown",
    fact: "machine.tunnels",
  },
]);
