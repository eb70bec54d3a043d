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
import clientProxyAuthRequired from "./rule.ts";

const schemes = ["Negotiate", "Basic"];
const wanted = tunnel("auth-required", { status: 407, schemes });

ruleCases(clientProxyAuthRequired, [
  {
    name: "tunnels to all hosts",
    given: tunnels(open, open),
    want: "pass",
  },
  {
    name: "a proxy that says what it takes",
    given: tunnels(wanted, wanted),
    want: "fail",
    args: { proxy, hosts: ["contosoweb.azurecr.io", dataHost], schemes },
    evidence: [wanted],
  },
  {
    name: "a proxy that does not say what it takes",
    given: tunnels(tunnel("auth-required", { status: 407 }), open),
    want: "fail",
    args: { hosts: ["contosoweb.azurecr.io"], schemes: ["?"] },
  },
  {
    name: "another reason",
    given: tunnels(forbidden, forbidden),
    want: "not-applicable",
  },
  {
    name: "no proxy",
    given: landscape().registry().machine(),
    want: "not-applicable",
  },
  {
    name: "a tunnel that nobody asked for",
    given: behindProxy(),
    want: "unknown",
    fact: "machine.tunnels",
  },
]);
