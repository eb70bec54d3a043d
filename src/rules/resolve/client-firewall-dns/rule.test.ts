import { landscape } from "../../../../test/landscapes/builder.ts";
import { dns } from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import clientFirewallDns from "./rule.ts";

const machine = landscape().registry().machine();
const lost = machine.probe("dns", { ...dns(), rcode: "TIMEOUT" });
const neutral = "login.microsoftonline.com";

ruleCases(clientFirewallDns, [
  {
    name: "a login server that resolves, whatever else does not",
    given: machine
      .probe("dns", dns("203.0.113.80"))
      .probe("dns", dns(), neutral),
    want: "pass",
  },
  {
    name: "a login server alone that does not",
    given: lost.probe("dns", dns("203.0.113.90"), neutral),
    want: "pass",
  },
  {
    name: "two names that have nothing to do with each other",
    given: lost.probe("dns", dns(), neutral),
    want: "fail",
    args: {
      host: "contosoweb.azurecr.io",
      rcode: "TIMEOUT",
      neutral,
      neutralRcode: "NXDOMAIN",
      resolver: "192.0.2.53",
    },
    evidence: [{ ...dns(), rcode: "TIMEOUT" }, dns()],
  },
  {
    name: "a proxy, which resolves by itself",
    given: landscape().registry().machine({ proxy: "http://proxy:3128" }),
    want: "not-applicable",
  },
  {
    name: "no look-up of another name",
    given: lost,
    want: "unknown",
    fact: "machine.neutral-name",
  },
]);
