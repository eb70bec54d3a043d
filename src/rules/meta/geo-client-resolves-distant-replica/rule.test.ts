import {
  landscape,
  type Builder,
} from "../../../../test/landscapes/builder.ts";
import { dns } from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import geoClientResolvesDistantReplica from "./rule.ts";

const home = "contosoweb.eastus.data.azurecr.io";
const replica = "contosoweb.westeurope.data.azurecr.io";
const cnames = ["eastus.fe.azcr.io", "r1.eastus.cloudapp.azure.com"];
const replicated = landscape()
  .registry({ properties: { dataEndpointEnabled: true } })
  .replications("West Europe");
const named = replicated
  .machine()
  .probe("dns", { ...dns("203.0.113.80"), cnames })
  .probe("dns", dns("203.0.113.81"), home)
  .probe("dns", dns("203.0.113.82"), replica);

/** East US answers; how long each region takes. */
function timed(eastus: number, westeurope: number, from = named): Builder {
  const after = (milliseconds: number) =>
    ({ outcome: "connected", address: "203.0.113.81", milliseconds }) as const;
  return from
    .probe("tcp", after(eastus), home)
    .probe("tcp", after(westeurope), replica);
}

ruleCases(geoClientResolvesDistantReplica, [
  { name: "the nearest replica", given: timed(12, 95), want: "pass" },
  { name: "a replica about as near", given: timed(60, 10), want: "pass" },
  {
    name: "a replica across the ocean",
    given: timed(95, 12),
    want: "fail",
    args: {
      answered: "eastus",
      answeredTime: 95,
      nearest: "westeurope",
      nearestTime: 12,
    },
    evidence: [cnames],
  },
  {
    name: "aliases that name no region of the registry",
    given: timed(95, 12, named.probe("dns", dns("203.0.113.80"))),
    want: "not-applicable",
  },
  {
    name: "one region",
    given: landscape()
      .registry({ properties: { dataEndpointEnabled: true } })
      .machine(),
    want: "not-applicable",
  },
  {
    name: "shared blob hosts",
    given: landscape().registry().replications("West Europe").machine(),
    want: "not-applicable",
  },
  {
    name: "a proxy",
    given: replicated.machine({ proxy: "http://proxy:3128" }),
    want: "not-applicable",
  },
  {
    name: "no times",
    given: named,
    want: "unknown",
    fact: "machine.answered-region",
  },
]);
