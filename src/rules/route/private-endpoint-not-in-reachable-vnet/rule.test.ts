import { landscape } from "../../../../test/landscapes/builder.ts";
import { networkIdOf, subnetIdOf } from "../../../../test/landscapes/ids.ts";
import {
  disabled,
  hubEndpoint,
  networks,
  privateRegistry,
  spokeCluster,
  throughSpoke,
  zoneFor,
} from "../../../../test/landscapes/networks.ts";
import { mapRows } from "../../../../test/landscapes/table-edits.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import privateEndpointNotInReachableVnet from "./rule.ts";

const from = (options: Parameters<typeof networks>[1]) =>
  spokeCluster(zoneFor(networks(privateRegistry(), options), "spoke"));
const apart = from({ spokeSide: "", hubSide: "" });
const overAppliance = (nextHopType: string) =>
  spokeCluster(
    zoneFor(
      networks(privateRegistry(), {
        spokeSide: "",
        hubSide: "",
        apps: { routeTable: "rt" },
      }),
      "spoke",
    ).routeTable("rt", {
      hub: { addressPrefix: "10.0.0.0/8", nextHopType },
    }),
  );

ruleCases(privateEndpointNotInReachableVnet, [
  { name: "peered in both directions", given: from({}), want: "pass" },
  {
    name: "the same network",
    given: zoneFor(
      networks(
        landscape()
          .registry({ properties: disabled })
          .privateEndpoint({ ...hubEndpoint, network: "spoke" }),
        { spokeSide: "", hubSide: "" },
      ),
    ).webApp({ properties: throughSpoke }),
    want: "pass",
  },
  {
    name: "no peering",
    given: apart,
    want: "fail",
    args: { consumer: "shop-cluster", network: "spoke" },
  },
  {
    name: "a peering of one side only",
    given: from({ hubSide: "" }),
    want: "fail",
  },
  {
    name: "a peering that lost its other side",
    given: from({ spokeSide: "Disconnected" }),
    want: "fail",
  },
  {
    name: "a peering that does not allow access",
    given: from({}).with((state) => ({
      ...state,
      virtualNetworks: mapRows(state.virtualNetworks, (network) => ({
        ...network,
        properties: {
          ...network.properties,
          virtualNetworkPeerings:
            network.properties.virtualNetworkPeerings?.map((peering) => ({
              ...peering,
              properties: {
                ...peering.properties,
                allowVirtualNetworkAccess: false,
              },
            })) ?? [],
        },
      })),
    })),
    want: "fail",
  },
  {
    name: "two networks peered with a third, which does not connect them",
    given: spokeCluster(
      zoneFor(
        privateRegistry()
          .virtualNetwork({
            name: "hub",
            subnets: { endpoints: {} },
            peerings: { middle: "Connected" },
          })
          .virtualNetwork({
            name: "spoke",
            subnets: { apps: {} },
            peerings: { middle: "Connected" },
          }),
        "spoke",
      ),
    ),
    want: "fail",
  },
  {
    name: "a route that goes nowhere",
    given: overAppliance("None"),
    want: "fail",
  },
  {
    name: "an open registry, on the public path",
    given: spokeCluster(
      zoneFor(
        networks(landscape().registry().privateEndpoint(hubEndpoint), {
          spokeSide: "",
        }),
      ),
    ),
    want: "not-applicable",
  },
  {
    name: "no private endpoint",
    given: spokeCluster(
      networks(landscape().registry({ properties: disabled })),
    ),
    want: "not-applicable",
  },
  {
    name: "an app on the public route",
    given: privateRegistry().webApp(),
    want: "not-applicable",
  },
  {
    name: "an appliance between the networks",
    given: overAppliance("VirtualAppliance"),
    want: "unknown",
    fact: "consumer.reachable-endpoints",
  },
  {
    name: "a gateway of another network",
    given: apart.row("virtualNetworks", networkIdOf("spoke"), {
      id: networkIdOf("spoke"),
      name: "spoke",
      properties: {
        subnets: [
          { id: subnetIdOf("spoke", "apps"), name: "apps", properties: {} },
        ],
        virtualNetworkPeerings: [
          { id: "/p", name: "p", properties: { useRemoteGateways: true } },
        ],
      },
    }),
    want: "unknown",
    fact: "consumer.reachable-endpoints",
  },
  {
    name: "an endpoint that may not be read",
    given: apart.deny("privateEndpoints"),
    want: "unknown",
  },
  {
    name: "the endpoint's network may not be read",
    given: from({}).deny("virtualNetworks", networkIdOf("hub")),
    want: "unknown",
    fact: "consumer.reachable-endpoints",
  },
  {
    name: "the cluster's network may not be read",
    given: apart.deny("virtualNetworks", networkIdOf("spoke")),
    want: "unknown",
  },
  {
    name: "an unreadable registry",
    given: apart.deny("registries"),
    want: "unknown",
  },
]);
