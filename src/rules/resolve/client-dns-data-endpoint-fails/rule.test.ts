import { landscape } from "../../../../test/landscapes/builder.ts";
import { dns } from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import clientDnsDataEndpointFails from "./rule.ts";

const registry = landscape()
  .registry({ properties: { dataEndpointEnabled: true } })
  .replications("West Europe");
const machine = registry.machine().probe("dns", dns("203.0.113.80"));
const home = "contosoweb.eastus.data.azurecr.io";
const replica = "contosoweb.westeurope.data.azurecr.io";

ruleCases(clientDnsDataEndpointFails, [
  {
    name: "names that resolve",
    given: machine
      .probe("dns", dns("203.0.113.81"), home)
      .probe("dns", dns("203.0.113.82"), replica),
    want: "pass",
  },
  {
    name: "a name that does not",
    given: machine
      .probe("dns", dns("203.0.113.81"), home)
      .probe("dns", dns(), replica),
    want: "fail",
    args: { hosts: [replica] },
    evidence: [dns()],
  },
  {
    name: "shared blob hosts",
    given: landscape().registry().machine().probe("dns", dns("203.0.113.80")),
    want: "not-applicable",
  },
  {
    name: "a private address, of which a rule about records speaks",
    given: registry.machine().probe("dns", dns("10.0.9.5")),
    want: "not-applicable",
  },
  {
    name: "a proxy, which resolves by itself",
    given: registry.machine({ proxy: "http://proxy:3128" }),
    want: "not-applicable",
  },
  {
    name: "no probes of the data endpoints",
    given: machine,
    want: "unknown",
    fact: "machine.data-answers",
  },
]);
