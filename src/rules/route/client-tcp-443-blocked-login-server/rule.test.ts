import { landscape } from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import type { TcpResult } from "../../../model/probe.ts";
import clientTcp443BlockedLoginServer from "./rule.ts";

const connected: TcpResult = {
  outcome: "connected",
  address: "203.0.113.80",
  milliseconds: 12,
};
const blocked: TcpResult = {
  ...connected,
  outcome: "timeout",
  code: "ETIMEDOUT",
};
const machine = landscape().registry().machine();

ruleCases(clientTcp443BlockedLoginServer, [
  { name: "connected", given: machine.probe("tcp", connected), want: "pass" },
  {
    name: "a timeout",
    given: machine.probe("tcp", blocked),
    want: "fail",
    args: {
      host: "contosoweb.azurecr.io",
      address: "203.0.113.80",
      code: "ETIMEDOUT",
    },
    evidence: [blocked],
  },
  {
    name: "a refusal without a code",
    given: machine.probe("tcp", { ...connected, outcome: "refused" }),
    want: "fail",
    args: { code: "refused" },
  },
  {
    name: "the other kind of address, which is another rule's matter",
    given: machine.probe("tcp", { ...blocked, address: "10.0.9.5" }),
    want: "not-applicable",
  },
  {
    name: "a proxy, which connects instead",
    given: landscape()
      .registry()
      .machine({ proxy: "http://proxy:3128" })
      .probe("tcp", blocked),
    want: "not-applicable",
  },
  {
    name: "a probe that failed",
    given: machine.probe("tcp", blocked).denyProbe("tcp"),
    want: "unknown",
    fact: "probe.tcp",
  },
]);
