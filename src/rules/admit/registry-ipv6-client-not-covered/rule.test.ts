import { landscape } from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import registryIpv6ClientNotCovered from "./rule.ts";

const machine = landscape().registry().machine();
const refusedFrom = (clientIp: string) =>
  machine.probe("challenge", { status: 403, from: "registry", clientIp });

ruleCases(registryIpv6ClientNotCovered, [
  {
    name: "a client over IPv4",
    given: refusedFrom("203.0.113.7"),
    want: "pass",
  },
  {
    name: "an IPv4 address written as IPv6",
    given: refusedFrom("::ffff:203.0.113.7"),
    want: "pass",
  },
  {
    name: "a client over IPv6",
    given: refusedFrom("2001:db8::7"),
    want: "fail",
    args: { address: "2001:db8::7" },
  },
  {
    name: "another consumer",
    given: landscape().registry().webApp(),
    want: "not-applicable",
  },
  {
    name: "no probes",
    given: machine,
    want: "unknown",
    fact: "machine.admission",
  },
]);
