import {
  landscape,
  type Builder,
} from "../../../../test/landscapes/builder.ts";
import {
  networkIdOf,
  publicIpAddressIdOf,
  subnetIdOf,
  subscription,
} from "../../../../test/landscapes/ids.ts";
import {
  hubFirewall,
  overFirewall,
} from "../../../../test/landscapes/firewalls.ts";
import {
  networks,
  privateRegistry,
  spokeCluster,
  zoneFor,
} from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import { mapRows } from "../../../../test/landscapes/table-edits.ts";
import { selectedNetworks } from "../../../../test/landscapes/workload-documents.ts";
import type { AgentPool } from "../../../model/arm.ts";
import type { Route } from "../../../model/arm-network.ts";
import aksEgressIpNotAllowed from "./rule.ts";

const balancer = {
  networkProfile: {
    outboundType: "loadBalancer",
    loadBalancerProfile: {
      effectiveOutboundIPs: [
        { id: publicIpAddressIdOf("out-1") },
        { id: publicIpAddressIdOf("out-2") },
      ],
    },
  },
};
/** A network that Azure made for the cluster. */
const managed = `${subscription}/resourceGroups/MC_rg-contoso_shop-cluster_eastus/providers/Microsoft.Network/virtualNetworks/aks-vnet`;
const inManagedNetwork = (from: Builder) =>
  from.row("virtualNetworks", managed, {
    id: managed,
    name: "aks-vnet",
    properties: {
      subnets: [{ id: `${managed}/subnets/aks`, name: "aks", properties: {} }],
    },
  });
const cluster = (...allowed: string[]) =>
  inManagedNetwork(landscape())
    .registry({ properties: selectedNetworks(...allowed) })
    .cluster({ properties: balancer })
    .publicIpAddress("out-1", "198.51.100.1")
    .publicIpAddress("out-2", "198.51.100.2");
const nodePrefix = `${subscription}/resourceGroups/rg-contoso/providers/Microsoft.Network/publicIPPrefixes/nodes`;
/** The nodes of one pool have addresses from a prefix. */
const nodesOfTheirOwn = (allowed: string, ...others: readonly AgentPool[]) =>
  inManagedNetwork(landscape())
    .registry({ properties: selectedNetworks(allowed) })
    .publicIpAddress("out-1", "198.51.100.1")
    .publicIpAddress("out-2", "198.51.100.2")
    .row("publicIpPrefixes", nodePrefix, {
      id: nodePrefix,
      name: "nodes",
      properties: { ipPrefix: "203.0.113.16/28" },
    })
    .cluster({
      properties: {
        ...balancer,
        agentPoolProfiles: [
          {
            name: "edge",
            enableNodePublicIP: true,
            nodePublicIPPrefixID: nodePrefix,
          },
          ...others,
        ],
      },
    });
const behindProxy = (noProxy: string[]) =>
  inManagedNetwork(landscape())
    .registry({ properties: selectedNetworks() })
    .cluster({
      properties: {
        ...balancer,
        httpProxyConfig: {
          httpProxy: "http://proxy.contoso.com:3128",
          noProxy,
        },
      },
    })
    .publicIpAddress("out-1", "198.51.100.1")
    .publicIpAddress("out-2", "198.51.100.2");
const nat = networks(
  landscape().registry({ properties: selectedNetworks("198.51.100.1") }),
  { apps: { natGateway: "nat" } },
)
  .natGateway("nat", "nat-1")
  .publicIpAddress("nat-1", "198.51.100.20");
/** Nodes in a subnet with a route of its own. */
const leavingBy = (rest: Route["properties"], ...allowed: string[]) =>
  spokeCluster(
    networks(
      landscape().registry({ properties: selectedNetworks(...allowed) }),
      { apps: { routeTable: "rt" } },
    ).routeTable("rt", { rest }),
    "userDefinedRouting",
  );
const inSubnet = (serviceEndpoints: string[]) =>
  spokeCluster(
    networks(landscape().registry({ properties: selectedNetworks() }), {
      apps: { natGateway: "nat", serviceEndpoints },
    })
      .natGateway("nat", "nat-1")
      .publicIpAddress("nat-1", "198.51.100.20")
      .subnetRules(subnetIdOf("spoke", "apps")),
  );

ruleCases(aksEgressIpNotAllowed, [
  {
    name: "both addresses of the load balancer are allowed",
    given: cluster("198.51.100.1", "198.51.100.2"),
    want: "pass",
  },
  {
    name: "the nodes pull through a proxy, whose address nobody knows",
    given: behindProxy([]),
    want: "unknown",
  },
  {
    name: "the registry is an exception of the proxy",
    given: behindProxy([".azurecr.io"]),
    want: "fail",
  },
  {
    name: "every network is allowed",
    given: landscape().registry().cluster({ properties: balancer }),
    want: "pass",
  },
  {
    name: "the subnet is allowed",
    given: inSubnet(["Microsoft.ContainerRegistry"]),
    want: "pass",
  },
  {
    name: "the subnet is allowed, but has no service endpoint",
    given: inSubnet(["Microsoft.Storage"]),
    want: "fail",
  },
  {
    name: "a service endpoint without a rule, so that the address does not arrive",
    given: spokeCluster(
      networks(
        landscape().registry({ properties: selectedNetworks("198.51.100.20") }),
        {
          apps: {
            natGateway: "nat",
            serviceEndpoints: ["Microsoft.ContainerRegistry"],
          },
        },
      )
        .natGateway("nat", "nat-1")
        .publicIpAddress("nat-1", "198.51.100.20"),
    ),
    want: "not-applicable",
  },
  {
    name: "the cluster's own network was not found",
    given: cluster("198.51.100.1", "198.51.100.2").deny(
      "virtualNetworks",
      managed,
    ),
    want: "unknown",
    fact: "consumer.admission",
  },
  {
    name: "the subnet of one pool is allowed, that of the other is not",
    given: networks(landscape().registry({ properties: selectedNetworks() }), {
      apps: { serviceEndpoints: ["Microsoft.ContainerRegistry"] },
    })
      .subnetRules(subnetIdOf("spoke", "apps"))
      .publicIpAddress("out-1", "198.51.100.1")
      .publicIpAddress("out-2", "198.51.100.2")
      .cluster({
        properties: {
          ...balancer,
          agentPoolProfiles: [
            { name: "one", vnetSubnetID: subnetIdOf("spoke", "apps") },
            { name: "two", vnetSubnetID: subnetIdOf("hub", "endpoints") },
          ],
        },
      }),
    want: "fail",
    args: { refused: 2 },
  },
  {
    name: "one address of the load balancer is not allowed",
    given: cluster("198.51.100.1"),
    want: "fail",
    args: {
      consumer: "shop-cluster",
      refused: 1,
      total: 2,
      addresses: ["198.51.100.2"],
    },
    evidence: ["198.51.100.2"],
    offers: { "allow-addresses/shop-cluster": ["198.51.100.2"] },
  },
  {
    name: "the address of the subnet's NAT gateway is not allowed",
    given: spokeCluster(nat),
    want: "fail",
    args: { addresses: ["198.51.100.20"] },
  },
  {
    name: "the private path is taken",
    given: spokeCluster(zoneFor(networks(privateRegistry()), "spoke")),
    want: "not-applicable",
  },
  {
    name: "public access is disabled",
    given: landscape()
      .registry({ properties: { publicNetworkAccess: "Disabled" } })
      .cluster({ properties: balancer }),
    want: "not-applicable",
  },
  {
    name: "traffic leaves over somebody's device",
    given: leavingBy({
      addressPrefix: "0.0.0.0/0",
      nextHopType: "VirtualAppliance",
      nextHopIpAddress: "10.1.9.9",
    }),
    want: "unknown",
    fact: "consumer.admission",
  },
  {
    name: "traffic leaves over an Azure Firewall whose address is not allowed",
    given: hubFirewall(leavingBy(overFirewall)),
    want: "fail",
    args: { addresses: ["198.51.100.40"] },
    evidence: ["198.51.100.40"],
  },
  {
    name: "traffic leaves over an Azure Firewall whose address is allowed",
    given: hubFirewall(leavingBy(overFirewall, "198.51.100.40")),
    want: "pass",
  },
  {
    name: "a load balancer, but a route leads to an Azure Firewall",
    given: hubFirewall(leavingBy(overFirewall, "198.51.100.40")).with(
      (state) => ({
        ...state,
        clusters: mapRows(state.clusters, (document) => ({
          ...document,
          properties: { ...document.properties, ...balancer },
        })),
      }),
    ),
    want: "pass",
  },
  {
    name: "an Azure Firewall that leaves by a NAT gateway",
    given: hubFirewall(leavingBy(overFirewall, "198.51.100.40"), {
      natGateway: "nat",
    })
      .natGateway("nat", "nat-1")
      .publicIpAddress("nat-1", "198.51.100.20"),
    want: "fail",
    args: { addresses: ["198.51.100.20"] },
  },
  {
    name: "an Azure Firewall whose own traffic is sent on to another device",
    given: hubFirewall(leavingBy(overFirewall, "198.51.100.40"), {
      routeTable: "rt-firewall",
    }).routeTable("rt-firewall", {
      rest: {
        addressPrefix: "0.0.0.0/0",
        nextHopType: "VirtualNetworkGateway",
      },
    }),
    want: "unknown",
    fact: "consumer.admission",
  },
  {
    name: "an Azure Firewall with a service endpoint of its own",
    given: hubFirewall(leavingBy(overFirewall, "198.51.100.40"), {
      serviceEndpoints: ["Microsoft.ContainerRegistry"],
    }),
    want: "unknown",
    fact: "consumer.admission",
  },
  {
    name: "the network of the Azure Firewall may not be read",
    given: hubFirewall(leavingBy(overFirewall)).deny(
      "virtualNetworks",
      networkIdOf("hub"),
    ),
    want: "unknown",
    fact: "consumer.admission",
  },
  {
    name: "nodes with addresses of their own",
    given: landscape()
      .registry({ properties: selectedNetworks() })
      .cluster({
        properties: {
          agentPoolProfiles: [{ name: "edge", enableNodePublicIP: true }],
        },
      }),
    want: "unknown",
    fact: "consumer.admission",
  },
  {
    name: "nodes with addresses of their own, from a prefix that is allowed",
    given: nodesOfTheirOwn("203.0.113.16/28"),
    want: "pass",
  },
  {
    name: "nodes with addresses of their own, from a prefix that is not allowed",
    given: nodesOfTheirOwn("203.0.113.16/29"),
    want: "fail",
    args: { addresses: ["203.0.113.16/28"] },
  },
  {
    name: "such nodes beside others, which leave by the load balancer",
    given: nodesOfTheirOwn("203.0.113.16/28", { name: "system" }),
    want: "fail",
    args: { addresses: ["198.51.100.1", "198.51.100.2"] },
  },
  {
    name: "a NAT gateway, which comes before the addresses of the nodes",
    given: inManagedNetwork(landscape())
      .registry({ properties: selectedNetworks("198.51.100.1") })
      .publicIpAddress("out-1", "198.51.100.1")
      .cluster({
        properties: {
          networkProfile: {
            outboundType: "managedNATGateway",
            natGatewayProfile: {
              effectiveOutboundIPs: [{ id: publicIpAddressIdOf("out-1") }],
            },
          },
          agentPoolProfiles: [{ name: "edge", enableNodePublicIP: true }],
        },
      }),
    want: "pass",
  },
  {
    name: "a prefix that may not be read",
    given: nodesOfTheirOwn("203.0.113.16/28").deny("publicIpPrefixes"),
    want: "unknown",
    fact: "consumer.admission",
  },
  {
    name: "an unreadable public address",
    given: cluster("198.51.100.1", "198.51.100.2").deny("publicIpAddresses"),
    want: "unknown",
    fact: "consumer.admission",
  },
  {
    name: "unreadable subnet rules, which only matter with a service endpoint",
    given: cluster("198.51.100.1").deny("subnetRules"),
    want: "fail",
  },
  {
    name: "unreadable subnet rules, and a service endpoint",
    given: inSubnet(["Microsoft.ContainerRegistry"]).deny("subnetRules"),
    want: "unknown",
    fact: "consumer.admission",
  },
  {
    name: "an unreadable network",
    given: spokeCluster(nat).deny("virtualNetworks", networkIdOf("spoke")),
    want: "unknown",
    fact: "consumer.admission",
  },
  {
    name: "an unreadable cluster",
    given: cluster("198.51.100.1").deny("clusters"),
    want: "unknown",
    fact: "consumer.path",
  },
  {
    name: "an unreadable registry",
    given: cluster("198.51.100.1").deny("registries"),
    want: "unknown",
  },
]);
