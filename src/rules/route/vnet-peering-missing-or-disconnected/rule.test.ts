import { landscape } from "../../../../test/landscapes/builder.ts";
import { networkIdOf } from "../../../../test/landscapes/ids.ts";
import {
  hubEndpoint,
  networks,
  privateRegistry,
  spokeCluster,
  zoneFor,
} from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import { mapRows } from "../../../../test/landscapes/table-edits.ts";
import type { Peering } from "../../../model/arm-network.ts";
import vnetPeeringMissingOrDisconnected from "./rule.ts";

const from = (options: Parameters<typeof networks>[1]) =>
  spokeCluster(zoneFor(networks(privateRegistry(), options), "spoke"));
/** Every half of a peering with other properties. */
const withPeerings = (
  builder: ReturnType<typeof from>,
  properties: Partial<Peering["properties"]>,
) =>
  builder.with((state) => ({
    ...state,
    virtualNetworks: mapRows(state.virtualNetworks, (network) => ({
      ...network,
      properties: {
        ...network.properties,
        virtualNetworkPeerings: (
          network.properties.virtualNetworkPeerings ?? []
        ).map((peering) => ({
          ...peering,
          properties: { ...peering.properties, ...properties },
        })),
      },
    })),
  }));
const orphaned = from({ spokeSide: "Disconnected", hubSide: "" });
/** The spoke uses the gateway of a third network, which lends it or not. */
const overGateway = (allowGatewayTransit: boolean) => {
  const middle = networkIdOf("middle");
  const half = (
    network: string,
    remote: string,
    properties: Peering["properties"],
  ): Peering => ({
    id: `${networkIdOf(network)}/virtualNetworkPeerings/to-${remote}`,
    name: `to-${remote}`,
    properties: {
      remoteVirtualNetwork: { id: networkIdOf(remote) },
      peeringState: "Connected",
      ...properties,
    },
  });
  return orphaned
    .with((state) => ({
      ...state,
      virtualNetworks: mapRows(state.virtualNetworks, (network) =>
        network.name === "spoke"
          ? {
              ...network,
              properties: {
                ...network.properties,
                virtualNetworkPeerings: [
                  ...(network.properties.virtualNetworkPeerings ?? []),
                  half("spoke", "middle", { useRemoteGateways: true }),
                ],
              },
            }
          : network,
      ),
    }))
    .row("virtualNetworks", middle, {
      id: middle,
      name: "middle",
      properties: {
        virtualNetworkPeerings: [
          half("middle", "spoke", { allowGatewayTransit }),
        ],
      },
    });
};

ruleCases(vnetPeeringMissingOrDisconnected, [
  { name: "both halves are Connected", given: from({}), want: "pass" },
  {
    name: "the hub's half was deleted",
    given: orphaned,
    want: "fail",
    args: {
      consumer: "shop-cluster",
      network: "spoke",
      remote: "hub",
      state: "Disconnected",
      remoteState: "-",
    },
    evidence: ["Disconnected", "hub"],
  },
  {
    name: "the spoke's half was never made",
    given: from({ spokeSide: "", hubSide: "Initiated" }),
    want: "fail",
    args: { state: "-", remoteState: "Initiated" },
    evidence: ["spoke", "Initiated"],
  },
  {
    name: "both halves are closed",
    given: withPeerings(from({}), { allowVirtualNetworkAccess: false }),
    want: "fail",
    args: { state: "Connected, allowVirtualNetworkAccess: false" },
    evidence: [false, false],
  },
  {
    name: "a gateway of a third network, which does not lend it",
    given: overGateway(false),
    want: "fail",
    args: { remote: "hub" },
  },
  {
    name: "networks that nobody peered",
    given: from({ spokeSide: "", hubSide: "" }),
    want: "not-applicable",
  },
  {
    name: "an open registry, on the public path",
    given: spokeCluster(
      zoneFor(
        networks(landscape().registry().privateEndpoint(hubEndpoint), {
          spokeSide: "Disconnected",
        }),
      ),
    ),
    want: "not-applicable",
  },
  {
    name: "an app on the public route",
    given: privateRegistry().webApp(),
    want: "not-applicable",
  },
  {
    name: "a gateway of a third network, which lends it",
    given: overGateway(true),
    want: "unknown",
    fact: "consumer.reachable-endpoints",
  },
  {
    name: "the network that lends a gateway may not be read",
    given: overGateway(false).deny("virtualNetworks", networkIdOf("middle")),
    want: "unknown",
    fact: "consumer.reachable-endpoints",
  },
  {
    name: "the hub may not be read, and the spoke has no half",
    given: from({ spokeSide: "" }).deny("virtualNetworks", networkIdOf("hub")),
    want: "unknown",
    fact: "consumer.broken-peerings",
  },
  {
    name: "an endpoint that may not be read",
    given: orphaned.deny("privateEndpoints"),
    want: "unknown",
  },
]);
