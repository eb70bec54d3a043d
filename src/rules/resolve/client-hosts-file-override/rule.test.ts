import { landscape } from "../../../../test/landscapes/builder.ts";
import { dns } from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import type { DnsAnswer } from "../../../model/probe.ts";
import clientHostsFileOverride from "./rule.ts";

const machine = landscape().registry().machine();
const replicated = landscape()
  .registry({ properties: { dataEndpointEnabled: true } })
  .machine();
const data = "contosoweb.eastus.data.azurecr.io";

/** The system says one thing, the DNS servers another. */
function answers(
  system: readonly string[],
  server: readonly string[],
  more: Partial<DnsAnswer> = {},
): DnsAnswer {
  const { rcode, addresses } = dns(...server);
  const both = { server: { rcode, addresses }, pinned: [] };
  return { ...dns(...system), ...both, ...more };
}

const line = { file: "/etc/hosts", line: 12, address: "203.0.113.9" };

ruleCases(clientHostsFileOverride, [
  {
    name: "the same answer",
    given: machine.probe("dns", answers(["203.0.113.80"], ["203.0.113.80"])),
    want: "pass",
  },
  {
    name: "two front ends of the registry",
    given: machine.probe("dns", answers(["203.0.113.80"], ["203.0.113.81"])),
    want: "pass",
  },
  {
    name: "servers that were not heard",
    given: machine.probe(
      "dns",
      answers(["10.0.9.5"], [], {
        server: { rcode: "TIMEOUT", addresses: [] },
      }),
    ),
    want: "unknown",
    fact: "machine.local-names",
    reason: "silent",
  },
  {
    name: "a hosts file that was not read",
    given: machine.probe("dns", {
      ...dns("203.0.113.80"),
      server: { rcode: "NOERROR", addresses: ["203.0.113.80"] },
    }),
    want: "unknown",
    fact: "machine.local-names",
    reason: "silent",
  },
  {
    name: "a pinned name",
    given: machine.probe(
      "dns",
      answers(["203.0.113.9"], ["203.0.113.80"], { pinned: [line] }),
    ),
    want: "fail",
    args: {
      lines: ["contosoweb.azurecr.io = 203.0.113.9 (/etc/hosts, line 12)"],
    },
    evidence: [[line]],
  },
  {
    name: "a pinned data endpoint, whose line still agrees with the DNS",
    given: replicated
      .probe("dns", answers(["203.0.113.80"], ["203.0.113.80"]))
      .probe(
        "dns",
        answers(["203.0.113.9"], ["203.0.113.9"], { pinned: [line] }),
        data,
      ),
    want: "fail",
    args: { lines: [`${data} = 203.0.113.9 (/etc/hosts, line 12)`] },
  },
  {
    name: "a VPN that leads to the private endpoint",
    given: machine.probe("dns", answers(["10.0.9.5"], ["203.0.113.80"])),
    want: "fail",
    wording: "system",
    args: { answers: ["contosoweb.azurecr.io: 10.0.9.5 / 203.0.113.80"] },
    evidence: [answers(["10.0.9.5"], ["203.0.113.80"])],
  },
  {
    name: "a system that finds nothing where the DNS does",
    given: machine.probe("dns", answers([], ["203.0.113.80"])),
    want: "fail",
    wording: "system",
    args: { answers: ["contosoweb.azurecr.io: - / 203.0.113.80"] },
  },
  {
    name: "a name that only the system knows",
    given: machine.probe("dns", answers(["10.0.9.5"], [])),
    want: "fail",
    wording: "system",
    args: { answers: ["contosoweb.azurecr.io: 10.0.9.5 / NXDOMAIN"] },
  },
  {
    name: "a cloud file's own DNS server",
    given: machine.probe("dns", dns("203.0.113.80")),
    want: "not-applicable",
  },
  {
    name: "a proxy, which resolves by itself",
    given: landscape().registry().machine({ proxy: "http://proxy:3128" }),
    want: "not-applicable",
  },
  {
    name: "no look-up",
    given: machine,
    want: "unknown",
    fact: "machine.local-names",
  },
]);
