import assert from "node:assert/strict";
import fc from "fast-check";
import type * as reach from "../../src/engine/facts/route/reach.ts";
import { journeysOf } from "../../src/engine/journey.ts";
import type { Peering, VirtualNetwork } from "../../src/model/arm-network.ts";
import type { Landscape } from "../../src/model/landscape.ts";
import { landscape, type Builder } from "../landscapes/builder.ts";
import { networkIdOf, subnetIdOf } from "../landscapes/ids.ts";
import { virtualNetwork } from "../landscapes/network-documents.ts";
import type { Mistake, Oracle } from "./oracle.ts";

/** One network's half of a peering; none where it does not know the other one. */
interface Half {
  readonly state: string;
  readonly access: boolean;
  readonly lends: boolean;
  readonly borrows: boolean;
}

type Name = "spoke" | "hub" | "far";
const names: readonly Name[] = ["spoke", "hub", "far"];
const endpointAddress = { spoke: "10.0.2.4", hub: "10.1.2.4", far: "10.2.2.4" };
const spaces = { spoke: "10.0.0.0/16", hub: "10.1.0.0/16", far: "10.2.0.0/16" };

interface World {
  readonly halves: Readonly<Record<string, Half | null>>;
  readonly endpoints: readonly Name[];
  /** Prefixes that the route table of the consumer's subnet sends to an appliance. */
  readonly toAppliance: readonly string[];
}

const half: fc.Arbitrary<Half | null> = fc.option(
  fc.record({
    state: fc.constantFrom("Connected", "Connected", "Disconnected"),
    access: fc.constantFrom(true, true, false),
    lends: fc.boolean(),
    borrows: fc.constantFrom(false, false, true),
  }),
  { nil: null },
);
const pairs = names.flatMap((from) =>
  names.filter((to) => to !== from).map((to) => `${from}>${to}`),
);
const world: fc.Arbitrary<World> = fc.record({
  halves: fc.record(Object.fromEntries(pairs.map((pair) => [pair, half]))),
  endpoints: fc.uniqueArray(fc.constantFrom(...names)),
  toAppliance: fc.uniqueArray(
    fc.constantFrom("0.0.0.0/0", "10.1.0.0/16", "10.2.2.4/32", "10.9.0.0/16"),
    { maxLength: 2 },
  ),
});

function documentOf(name: Name, { halves }: World): VirtualNetwork {
  const { properties, ...rest } = virtualNetwork({
    name,
    addressSpace: spaces[name],
    subnets: { nodes: { routeTable: "table" } },
  });
  const peerings = names.flatMap((remote): Peering[] => {
    const given = halves[`${name}>${remote}`];
    return given
      ? [
          {
            id: `${networkIdOf(name)}/virtualNetworkPeerings/${remote}`,
            name: remote,
            properties: {
              remoteVirtualNetwork: { id: networkIdOf(remote).toUpperCase() },
              peeringState: given.state,
              allowVirtualNetworkAccess: given.access,
              allowGatewayTransit: given.lends,
              useRemoteGateways: given.borrows,
            },
          },
        ]
      : [];
  });
  return {
    ...rest,
    properties: { ...properties, virtualNetworkPeerings: peerings },
  };
}

function build(given: World): Landscape {
  const start = landscape()
    .registry({ properties: { publicNetworkAccess: "Disabled" } })
    .replications("eastus")
    .routeTable(
      "table",
      Object.fromEntries(
        given.toAppliance.map((addressPrefix) => [
          addressPrefix.replaceAll("/", "-"),
          {
            addressPrefix,
            nextHopType: "VirtualAppliance",
            nextHopIpAddress: "10.0.3.4",
          },
        ]),
      ),
    );
  const withNetworks = names.reduce(
    (from: Builder, name) =>
      from.row("virtualNetworks", networkIdOf(name), documentOf(name, given)),
    start,
  );
  return given.endpoints
    .reduce(
      (from: Builder, network) =>
        from.privateEndpoint({
          name: `pe-${network}`,
          network,
          subnet: "endpoints",
          addresses: {
            registry: endpointAddress[network],
            registry_data_eastus: endpointAddress[network].replace(".4", ".5"),
          },
        }),
      withNetworks,
    )
    .cluster({
      properties: {
        agentPoolProfiles: [
          {
            name: "nodes",
            osType: "Linux",
            vnetSubnetID: subnetIdOf("spoke", "nodes"),
          },
        ],
      },
    })
    .build();
}

/** Endpoint by endpoint, in words: here, next door with both doors open, or over something that cannot be looked into. */
function wayTo(
  to: Name,
  { halves, toAppliance }: World,
): "yes" | "no" | "perhaps" {
  if (to === "spoke") {
    return "yes";
  }
  const open = (pair: string): boolean => {
    const given = halves[pair];
    return given?.state === "Connected" && given.access;
  };
  if (open(`spoke>${to}`) && open(`${to}>spoke`)) {
    return "yes";
  }
  for (const lender of ["hub", "far"]) {
    const back = halves[`${lender}>spoke`];
    if (
      halves[`spoke>${lender}`]?.borrows &&
      back?.state === "Connected" &&
      back.lends
    ) {
      return "perhaps";
    }
  }
  const ways: Record<string, readonly string[]> = {
    hub: ["0.0.0.0/0", "10.1.0.0/16"],
    far: ["0.0.0.0/0", "10.2.2.4/32"],
  };
  // Azure drops private addresses that it does not know, unless a route of at least that length says otherwise.
  const routed = toAppliance.filter(
    (prefix) => prefix !== "0.0.0.0/0" && ways[to]?.includes(prefix),
  );
  return routed.length > 0 ? "perhaps" : "no";
}

const peeringFile = "src/engine/facts/route/peering.ts";
const mistakes: readonly Mistake[] = [
  {
    right: "sameId(endpoint.networkId, source.id)",
    wrong: "endpoint.networkId === ''",
  },
  { right: "reached.length > 0", wrong: "reached.length > 1" },
  {
    right: "!carries(sideOf(network, source, remoteId))",
    wrong: "carries(sideOf(network, source, remoteId))",
  },
  {
    right: "drawnFrom(remote, carries(sideOf(remote, other, source.id)))",
    wrong: "drawnFrom(remote, true)",
  },
  { right: "useRemoteGateways\n", wrong: "true\n" },
  {
    right: "lends(sideOf(lender, lender.fact.value, source.id))",
    wrong: "lends(sideOf(network, source, lender.fact.value.id))",
  },
  {
    right: 'peering?.properties.peeringState === "Connected" &&',
    wrong: "peering !== null &&",
  },
  { right: "peering.properties.allowGatewayTransit === true", wrong: "true" },
  {
    right: '["VirtualAppliance", "VirtualNetworkGateway"]',
    wrong: '["VirtualNetworkGateway"]',
  },
  {
    right: 'addresses["registry"]',
    wrong: 'addresses["registry_data_eastus"]',
  },
  {
    right: "[...defaultRoutes, ...userRoutes(routes)]",
    wrong: "userRoutes(routes)",
  },
  {
    file: peeringFile,
    right: 'peering?.properties.peeringState === "Connected" &&',
    wrong: "",
  },
  {
    file: peeringFile,
    right: "peering.properties.allowVirtualNetworkAccess !== false",
    wrong: "true",
  },
];

/** Three networks, every state of the halves between them, and endpoints in any of them. */
export const reachOracle: Oracle<typeof reach> = {
  source: "src/engine/facts/route/reach.ts",
  check({ reachableEndpointsOf }, numRuns) {
    fc.assert(
      fc.property(world, (given) => {
        const built = build(given);
        const [journey] = journeysOf(built);
        assert.ok(journey);
        const { fact } = reachableEndpointsOf({ landscape: built, journey });
        const ways = given.endpoints.map(
          (to) => [to, wayTo(to, given)] as const,
        );
        const reached = ways.flatMap(([to, way]) =>
          way === "yes" ? `pe-${to}` : [],
        );
        const wanted =
          reached.length === 0 && ways.some(([, way]) => way === "perhaps")
            ? "unknown"
            : reached;
        assert.deepEqual(
          fact.known ? fact.value.map(({ name }) => name) : "unknown",
          wanted,
        );
      }),
      { numRuns, endOnFailure: true },
    );
  },
  mistakes,
};
