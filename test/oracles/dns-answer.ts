import assert from "node:assert/strict";
import fc from "fast-check";
import type * as dnsAnswer from "../../src/engine/facts/resolve/dns-answer.ts";
import { journeysOf } from "../../src/engine/journey.ts";
import type { Landscape } from "../../src/model/landscape.ts";
import { landscape } from "../landscapes/builder.ts";
import { hubEndpoint, networks, spokeCluster } from "../landscapes/networks.ts";
import type { Mistake, Oracle } from "./oracle.ts";

/** The hosts of a registry with a replica and regional endpoints: record, member of the private endpoint, its address. */
const hosts = [
  ["contosoweb", "registry", "10.0.9.4"],
  ["contosoweb.eastus.data", "registry_data_eastus", "10.0.9.5"],
  ["contosoweb.westeurope.data", "registry_data_westeurope", "10.0.9.6"],
  ["contosoweb.eastus.geo", "registry_eastus", "10.0.9.7"],
  ["contosoweb.westeurope.geo", "registry_westeurope", "10.0.9.8"],
] as const;

interface World {
  /** The addresses that the zone holds, host by host; none where it has no record. */
  readonly records: readonly (readonly string[])[];
  /** The state of the link of the consumer's network; null without one. */
  readonly link: string | null;
  readonly fallsBack: boolean;
  /** The state of the endpoint's connection; null without one. */
  readonly endpoint: string | null;
}

const addresses = fc.uniqueArray(
  fc.constantFrom(...hosts.map(([, , address]) => address), "10.0.9.99"),
  { maxLength: 2 },
);
const world: fc.Arbitrary<World> = fc.record({
  records: fc.tuple(
    ...hosts.map(([, , address]) =>
      fc.oneof(fc.constant([address]), fc.constant([]), addresses),
    ),
  ),
  link: fc.constantFrom("Completed", "Completed", "InProgress", null),
  fallsBack: fc.boolean(),
  endpoint: fc.constantFrom("Approved", "Approved", "Pending", null),
});

function build({ records, link, fallsBack, endpoint }: World): Landscape {
  const registry = landscape()
    .registry({ properties: { regionalEndpoints: "Enabled" } })
    .replications("West Europe");
  const from =
    endpoint === null
      ? registry
      : registry.privateEndpoint({
          ...hubEndpoint,
          status: endpoint,
          addresses: Object.fromEntries(
            hosts.map(([, member, address]) => [member, address]),
          ),
        });
  return spokeCluster(
    networks(from).privateDnsZone({
      links: { hub: "Completed", ...(link !== null && { spoke: link }) },
      records: Object.fromEntries(
        hosts.flatMap(([name], index) => {
          const held = records[index] ?? [];
          return held.length > 0 ? [[name, held]] : [];
        }),
      ),
      ...(fallsBack && { resolutionPolicy: "NxDomainRedirect" }),
    }),
  ).build();
}

/** The table of "Azure Private Endpoint DNS integration", read from its left column to its right one. */
function answer(given: World, index: number): string {
  const host = hosts[index];
  const held = given.records[index] ?? [];
  const right = held.length > 0 && held.every((each) => each === host?.[2]);
  const sees = given.link === "Completed";
  if (given.endpoint !== "Approved") {
    return sees && held.length > 0 ? "stale" : "public";
  }
  if (!sees) {
    return "public-via-privatelink";
  }
  if (held.length > 0) {
    return right ? "private" : "stale";
  }
  return given.fallsBack ? "public-via-privatelink" : "nxdomain";
}

const table = "src/engine/dns-answer.ts";
const seen = "src/engine/facts/resolve/seen-zone.ts";
const hostsFile = "src/engine/registry-hosts.ts";
const mistakes: readonly Mistake[] = [
  { file: table, right: '"private" : "stale"', wrong: '"stale" : "private"' },
  { file: table, right: "if (!zone.endpoint)", wrong: "if (zone.endpoint)" },
  {
    file: table,
    right: "zone.linked && !zone.fallsBack",
    wrong: "!zone.fallsBack",
  },
  { file: table, right: "!zone.fallsBack ?", wrong: "zone.fallsBack ?" },
  {
    right: 'hasStatus(connection, "Approved")',
    wrong: "connection.name !== ''",
  },
  { right: "const linked = seen !== null;", wrong: "const linked = true;" },
  { right: "seen?.zone.fallsBack ?? false", wrong: "false" },
  { right: "wrong.name === name", wrong: "wrong.name !== name" },
  {
    right: "record.name === name && record.found !== null",
    wrong: "record.found !== null",
  },
  {
    right: "record.name === name && record.found !== null",
    wrong: "record.name === name",
  },
  { file: seen, right: '=== "Completed"', wrong: '!== "Deleting"' },
  { file: seen, right: '=== "NxDomainRedirect"', wrong: '=== "Default"' },
  {
    file: hostsFile,
    right: "`registry_data_${region}`",
    wrong: "`registry_${region}`",
  },
  {
    file: hostsFile,
    right: "`${label}.${region}.geo`",
    wrong: "`${label}.${region}.data`",
  },
];

/** A network, a zone and an endpoint in every state, asked for each host of the registry. */
export const dnsAnswerOracle: Oracle<typeof dnsAnswer> = {
  source: "src/engine/facts/resolve/dns-answer.ts",
  check({ answerTo }, numRuns) {
    fc.assert(
      fc.property(world, (given) => {
        const built = build(given);
        const [journey] = journeysOf(built);
        assert.ok(journey);
        const context = { landscape: built, journey };
        hosts.forEach(([name], index) => {
          const { fact } = answerTo(context, name);
          const found = fact.known ? fact.value : "unknown";
          assert.equal(found, answer(given, index), name);
        });
      }),
      { numRuns, endOnFailure: true },
    );
  },
  mistakes,
};
