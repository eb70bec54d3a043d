import assert from "node:assert/strict";
import {
  landscape,
  type Builder,
} from "../../../../test/landscapes/builder.ts";
import {
  hubEndpoint,
  networks,
  spokeCluster,
} from "../../../../test/landscapes/networks.ts";
import type { AnswerKind } from "../../dns-answer.ts";
import { journeysOf } from "../../journey.ts";
import { answerTo, dnsAnswerOf } from "./dns-answer.ts";

/** Every host of a registry with a replica and regional endpoints: the name of its record, and its right address. */
const hosts = [
  { name: "contosoweb", member: "registry", address: "10.0.9.4" },
  {
    name: "contosoweb.eastus.data",
    member: "registry_data_eastus",
    address: "10.0.9.5",
  },
  {
    name: "contosoweb.westeurope.data",
    member: "registry_data_westeurope",
    address: "10.0.9.6",
  },
  {
    name: "contosoweb.eastus.geo",
    member: "registry_eastus",
    address: "10.0.9.7",
  },
  {
    name: "contosoweb.westeurope.geo",
    member: "registry_westeurope",
    address: "10.0.9.8",
  },
];

/** A row of the table of answers; `endpoint`: whether the registry has a private endpoint anywhere. */
interface Row {
  readonly linked: boolean;
  readonly record: "match" | "differs" | "none";
  readonly endpoint: boolean;
  readonly fallsBack?: boolean;
  readonly answer: AnswerKind;
}

const rows: readonly Row[] = [
  { linked: false, record: "none", endpoint: false, answer: "public" },
  { linked: false, record: "match", endpoint: false, answer: "public" },
  {
    linked: false,
    record: "none",
    endpoint: true,
    answer: "public-via-privatelink",
  },
  {
    linked: false,
    record: "match",
    endpoint: true,
    answer: "public-via-privatelink",
  },
  { linked: true, record: "match", endpoint: true, answer: "private" },
  { linked: true, record: "differs", endpoint: true, answer: "stale" },
  { linked: true, record: "none", endpoint: false, answer: "public" },
  { linked: true, record: "match", endpoint: false, answer: "stale" },
  { linked: true, record: "none", endpoint: true, answer: "nxdomain" },
  {
    linked: true,
    record: "none",
    endpoint: true,
    fallsBack: true,
    answer: "public-via-privatelink",
  },
  {
    linked: true,
    record: "match",
    endpoint: true,
    fallsBack: true,
    answer: "private",
  },
];

/** The records of all hosts are right but that of one, with which it is as the row says. */
function recordsFor({ record }: Row, host: string): Record<string, string[]> {
  return Object.fromEntries(
    hosts.flatMap(({ name, address }): [string, string[]][] => {
      if (name !== host || record === "match") {
        return [[name, [address]]];
      }
      return record === "differs" ? [[name, ["10.0.9.99"]]] : [];
    }),
  );
}

function given(row: Row, host: string): Builder {
  const registry = landscape()
    .registry({ properties: { regionalEndpoints: "Enabled" } })
    .replications("West Europe");
  const addresses = Object.fromEntries(
    hosts.map(({ member, address }) => [member, address]),
  );
  const from = row.endpoint
    ? registry.privateEndpoint({ ...hubEndpoint, addresses })
    : registry;
  return spokeCluster(
    networks(from).privateDnsZone({
      links: { [row.linked ? "spoke" : "hub"]: "Completed" },
      records: recordsFor(row, host),
      ...(row.fallsBack && { resolutionPolicy: "NxDomainRedirect" }),
    }),
  );
}

describe("what a network answers for each host of a registry", () => {
  for (const row of rows) {
    const { answer, ...situation } = row;
    for (const { name } of hosts) {
      it(`${name}: ${answer} (${JSON.stringify(situation)})`, () => {
        const built = given(row, name).build();
        const [journey] = journeysOf(built);
        assert.ok(journey);
        const context = { landscape: built, journey };
        const { fact } = answerTo(context, name);
        assert.ok(fact.known);
        assert.equal(fact.value, answer);
        if (name === "contosoweb") {
          assert.deepEqual(dnsAnswerOf(context).fact, fact);
        }
      });
    }
  }
});
