import { landscape } from "../../../../test/landscapes/builder.ts";
import { dns } from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import clientDnsLoginServerFails from "./rule.ts";

const machine = landscape().registry().machine();
const missing = machine.probe("dns", dns());

ruleCases(clientDnsLoginServerFails, [
  {
    name: "an address",
    given: machine.probe("dns", dns("203.0.113.80")),
    want: "pass",
  },
  {
    name: "no such name",
    given: missing,
    want: "fail",
    args: {
      host: "contosoweb.azurecr.io",
      rcode: "NXDOMAIN",
      resolver: "192.0.2.53",
    },
    evidence: [dns()],
  },
  {
    name: "a system that does not find what its DNS servers know",
    given: machine.probe("dns", {
      ...dns(),
      server: { rcode: "NOERROR", addresses: ["203.0.113.80"] },
    }),
    want: "fail",
    wording: "system",
    args: { rcode: "NXDOMAIN", resolver: "192.0.2.53" },
  },
  {
    name: "a timeout",
    given: machine.probe("dns", { ...dns(), rcode: "TIMEOUT" }),
    want: "fail",
    args: { rcode: "TIMEOUT" },
  },
  {
    name: "an answer without addresses",
    given: machine.probe("dns", { ...dns(), rcode: "NOERROR" }),
    want: "fail",
    args: { rcode: "NODATA" },
  },
  {
    name: "a proxy, which resolves by itself",
    given: landscape()
      .registry()
      .machine({ proxy: "http://proxy:3128" })
      .probe("dns", dns()),
    want: "not-applicable",
  },
  {
    name: "a probe that failed",
    given: missing.denyProbe("dns"),
    want: "unknown",
    fact: "probe.dns",
  },
  {
    name: "no probes",
    given: machine,
    want: "unknown",
    fact: "probe.dns",
  },
]);
