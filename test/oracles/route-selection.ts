import assert from "node:assert/strict";
import fc from "fast-check";
import type * as routeSelection from "../../src/engine/route-selection.ts";
import type { Route } from "../../src/model/arm-network.ts";
import type { Mistake, Oracle } from "./oracle.ts";
import { holds } from "./prefix.ts";

interface Written {
  readonly prefix: string;
  readonly hop: string;
}

const hops = ["None", "VirtualAppliance", "Internet", "VnetLocal"];
const prefix = fc.oneof(
  fc
    .tuple(fc.nat(15), fc.integer({ min: 28, max: 32 }))
    .map(([at, length]) => `10.0.0.${at}/${length}`),
  fc.constantFrom("10.0.0.0/16", "10.0.0.0/8", "0.0.0.0/0", "0.0.0.0/1"),
);
const network: fc.Arbitrary<Written> = fc.record({
  prefix,
  hop: fc.constantFrom("VnetLocal", "InterfaceEndpoint"),
});
const own: fc.Arbitrary<Written> = fc.record({
  prefix: fc.oneof(prefix, fc.constantFrom("Storage", "20.0.0.0/8")),
  hop: fc.constantFrom(...hops),
});
const tables = fc.uniqueArray(own, {
  selector: (route) => route.prefix,
  maxLength: 6,
});

/** Inside the network's blocks, elsewhere in private space, and on the Internet. */
const addresses = [
  ...Array.from({ length: 16 }, (_, index) => `10.0.0.${index}`),
  "10.0.1.1",
  "10.9.9.9",
  "20.0.0.1",
  "172.15.0.1",
  "172.16.0.1",
  "172.31.0.1",
  "192.168.1.1",
  "100.127.0.1",
  "200.0.0.1",
];

/** What Azure routes without being asked ("Virtual network traffic routing", default routes). */
const byDefault: readonly Written[] = [
  { prefix: "0.0.0.0/0", hop: "Internet" },
  { prefix: "10.0.0.0/8", hop: "None" },
  { prefix: "172.16.0.0/12", hop: "None" },
  { prefix: "192.168.0.0/16", hop: "None" },
  { prefix: "100.64.0.0/10", hop: "None" },
];

/** From the longest prefix to the shortest, the table's own first, until one holds the address. */
function lookUp(
  table: readonly Written[],
  given: readonly Written[],
  address: string,
): string[] {
  for (let length = 32; length >= 0; length--) {
    for (const routes of [table, given]) {
      const found = routes.filter(
        (route) =>
          route.prefix.endsWith(`/${length}`) && holds(route.prefix, address),
      );
      if (found.length > 0) {
        return found.map(({ hop }) => hop);
      }
    }
  }
  return ["nothing"];
}

function documentOf({ prefix: addressPrefix, hop }: Written): Route {
  return {
    id: `/routes/${addressPrefix}`,
    name: addressPrefix,
    properties: { addressPrefix, nextHopType: hop },
  };
}

function number(address: string): number {
  return address.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
}

const ipv4 = "src/model/ipv4.ts";
const mistakes: readonly Mistake[] = [
  {
    right: "size(a.range) - size(b.range)",
    wrong: "size(b.range) - size(a.range)",
  },
  { right: "difference < 0 ||", wrong: "difference <= 0 ||" },
  { right: "difference === 0 &&", wrong: "difference !== 0 &&" },
  {
    right: "a.route !== undefined && b.route === undefined",
    wrong: "a.route === undefined && b.route !== undefined",
  },
  { right: "covers(range, address)", wrong: "covers(address, range)" },
  {
    right: 'system("0.0.0.0/0", "Internet")',
    wrong: 'system("0.0.0.0/0", "None")',
  },
  { right: '"172.16.0.0/12"', wrong: '"172.16.0.0/11"' },
  { right: '"100.64.0.0/10"', wrong: '"100.64.0.0/16"' },
  { right: '"192.168.0.0/16"', wrong: '"192.168.0.0/24"' },
  { right: "return last - first;", wrong: "return first - last;" },
  {
    right: "[{ range, nextHopType, route }]",
    wrong: "[{ range, nextHopType }]",
  },
  { file: ipv4, right: "32 - Number(prefix)", wrong: "31 - Number(prefix)" },
  {
    file: ipv4,
    right: "outer.first <= inner.first",
    wrong: "outer.first < inner.first",
  },
  {
    file: ipv4,
    right: "inner.last <= outer.last",
    wrong: "inner.last < outer.last",
  },
];

/** Every address of a small universe, prefix length by prefix length. */
export const routeSelectionOracle: Oracle<typeof routeSelection> = {
  source: "src/engine/route-selection.ts",
  check({ defaultRoutes, selectRoute, system, userRoutes }, numRuns) {
    fc.assert(
      fc.property(
        tables,
        fc.array(network, { maxLength: 3 }),
        fc.boolean(),
        (table, networks, reversed) => {
          const inOrder = [
            ...userRoutes(table.map(documentOf)),
            ...defaultRoutes,
            ...networks.flatMap(({ prefix: block, hop }) => system(block, hop)),
          ];
          const candidates = reversed ? inOrder.toReversed() : inOrder;
          for (const address of addresses) {
            const at = number(address);
            const found =
              selectRoute(candidates, { first: at, last: at })?.nextHopType ??
              "nothing";
            const wanted = lookUp(table, [...byDefault, ...networks], address);
            assert.ok(wanted.includes(found), `${found} to ${address}`);
          }
        },
      ),
      { numRuns, endOnFailure: true },
    );
  },
  mistakes,
};
