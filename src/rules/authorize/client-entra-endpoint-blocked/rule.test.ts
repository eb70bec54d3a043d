import { landscape } from "../../../../test/landscapes/builder.ts";
import { dns } from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import clientEntraEndpointBlocked from "./rule.ts";

const host = "login.microsoftonline.com";
const machine = landscape().registry().machine();
const named = machine.probe("dns", dns("203.0.113.90"), host);
const connected = {
  outcome: "connected",
  address: "203.0.113.90",
  milliseconds: 3,
} as const;
const timeout = { ...connected, outcome: "timeout" } as const;
const forbidden = {
  outcome: "forbidden",
  proxy: "http://proxy:3128",
  milliseconds: 3,
  status: 403,
} as const;

ruleCases(clientEntraEndpointBlocked, [
  {
    name: "a connection that can be trusted",
    given: named
      .probe("tcp", connected, host)
      .probe("tls", { outcome: "trusted" }, host),
    want: "pass",
  },
  {
    name: "no connection",
    given: named.probe("tcp", timeout, host),
    want: "fail",
    args: { host, reason: "timeout" },
    evidence: [timeout],
  },
  {
    name: "a device that opens TLS",
    given: named
      .probe("tcp", connected, host)
      .probe("tls", { outcome: "untrusted" }, host),
    want: "fail",
    args: { reason: "TLS: untrusted" },
  },
  {
    name: "a name that does not resolve",
    given: machine.probe("dns", dns(), host),
    want: "fail",
    args: { reason: "NXDOMAIN" },
  },
  {
    name: "a proxy that forbids it",
    given: landscape()
      .registry()
      .machine({ proxy: "http://proxy:3128" })
      .probe("tunnels", forbidden, host),
    want: "fail",
    evidence: [forbidden],
  },
  {
    name: "a web app, whose sign-in is not seen from here",
    given: landscape().registry().webApp(),
    want: "not-applicable",
  },
  {
    name: "no probe",
    given: named,
    want: "unknown",
    fact: "machine.sign-in-host",
  },
]);
