import type { ManagedCluster } from "../../model/arm.ts";
import type { NatGateway } from "../../model/arm-network.ts";
import { parseRange } from "../../model/ipv4.ts";
import type { JourneyContext } from "../journey.ts";
import {
  allKnown,
  drawnFrom,
  fromTable,
  silent,
  whenKnown,
  type Located,
} from "../located.ts";
import { proxyTo } from "./cluster-proxy.ts";
import { consumerFacts } from "./consumer.ts";
import { addressesOf, type EgressAddress } from "./public-address.ts";
import { publicHop } from "./public-hop.ts";
import { sharedAgentAddresses } from "./shared-agents.ts";
import {
  notJudged,
  pullRouteOf,
  subnetsOf,
  type SourceSubnet,
} from "./source-network.ts";
import { oncePer } from "../../model/remember.ts";
import { agentPoolOf } from "./task.ts";

/**
 * The public addresses from which a consumer pulls, each of which it may use at any time. Empty for a web app without
 * addresses of its own (Premium V4). Not known where an appliance or another network decides.
 */
export const egressOf = oncePer(workOutEgress);

function workOutEgress(
  context: JourneyContext,
): Located<readonly EgressAddress[]> {
  switch (context.journey.consumer.kind) {
    case "web-app":
    case "function-app": {
      const route = pullRouteOf(context);
      return whenKnown(route, (way) =>
        way === "public"
          ? siteAddresses(context, "outboundIpAddresses")
          : natAddresses(context),
      );
    }
    case "aks-cluster": {
      const cluster = consumerFacts["consumer.cluster"](context);
      const proxy = proxyTo(context, context.landscape.loginServer);
      return whenKnown(cluster, (document) =>
        whenKnown(proxy, (used) =>
          used
            ? silent(
                proxy,
                `The nodes of ${document.name} pull through the proxy ${used.address}, whose public address is not in Azure's configuration.`,
              )
            : clusterAddresses(context, cluster, document),
        ),
      );
    }
    case "acr-task": {
      const pool = agentPoolOf(context);
      return whenKnown(pool, (machines) => {
        if (!machines) {
          return sharedAgentAddresses(context);
        }
        return machines.properties.virtualNetworkSubnetResourceId
          ? natAddresses(context)
          : silent(
              pool,
              `The public addresses of the agent pool ${machines.name} are not in Azure's configuration.`,
            );
      });
    }
    case "machine":
    case "container-app":
    case "container-group":
      return notJudged(context);
  }
}

/** One of a web app's two lists: the addresses in use, or all that it may use after it was scaled to another tier. */
export function siteAddresses(
  context: JourneyContext,
  property: "outboundIpAddresses" | "possibleOutboundIpAddresses",
): Located<readonly EgressAddress[]> {
  const site = consumerFacts["consumer.site"](context);
  return whenKnown(site, ({ properties, name }) => {
    const text = properties[property];
    const at = drawnFrom(site, text, "properties", property);
    if (text === undefined) {
      return silent(at, `The document of ${name} does not name its addresses.`);
    }
    const items = text.split(",").map((item) => item.trim());
    const addresses = items.filter((item) => item !== "" && item !== "Dynamic");
    const malformed = addresses.find((item) => !parseRange(item));
    return malformed === undefined
      ? drawnFrom(
          at,
          addresses.map((address) => ({ address, pointer: at.pointer })),
        )
      : silent(at, `“${malformed}” is not an IPv4 address.`);
  });
}

/** The addresses of the NAT gateways of all subnets from which the consumer pulls. */
function natAddresses(
  context: JourneyContext,
): Located<readonly EgressAddress[]> {
  const subnets = subnetsOf(context);
  return whenKnown(subnets, (list) => {
    const [first, ...others] = list.map((subnet) =>
      subnetAddresses(context, subnets, subnet),
    );
    const all = first && allKnown([first, ...others]);
    return all
      ? whenKnown(all, (groups) => drawnFrom(first, groups.flat()))
      : silent(subnets, "No subnet is named.");
  });
}

function subnetAddresses(
  context: JourneyContext,
  subnets: Located<unknown>,
  source: SourceSubnet,
): Located<readonly EgressAddress[]> {
  const { landscape } = context;
  const { name, properties } = source.subnet;
  return whenKnown(publicHop(context, source), (hop) => {
    if (hop && hop.route.properties.nextHopType !== "Internet") {
      return silent(
        { ...subnets, pointer: hop.pointer },
        `The route ${hop.route.name} sends the traffic of ${name} to ${hop.route.properties.nextHopIpAddress ?? hop.route.properties.nextHopType}.`,
      );
    }
    if (!properties.natGateway) {
      return silent(
        { ...subnets, pointer: source.pointer },
        `The subnet ${name} has no NAT gateway, so its public address is not fixed.`,
      );
    }
    const gateway = fromTable(
      landscape,
      "natGateways",
      properties.natGateway.id,
    );
    return whenKnown(gateway, (document) =>
      addressesOf(landscape, gateway, natReferences(document)),
    );
  });
}

function natReferences({ properties }: NatGateway): { id: string }[] {
  return [
    ...(properties.publicIpAddresses ?? []),
    ...(properties.publicIpPrefixes ?? []),
  ];
}

/** Source: "Customize cluster egress with outbound types", AKS. */
function clusterAddresses(
  context: JourneyContext,
  cluster: Located<ManagedCluster>,
  { properties, name }: ManagedCluster,
): Located<readonly EgressAddress[]> {
  const { landscape } = context;
  const network = properties.networkProfile;
  const type = network?.outboundType ?? "loadBalancer";
  const at = drawnFrom(cluster, null, "properties", "networkProfile");
  if (properties.agentPoolProfiles?.some((pool) => pool.enableNodePublicIP)) {
    return silent(
      at,
      `Nodes of ${name} have public addresses of their own, which are not read.`,
    );
  }
  switch (type) {
    case "loadBalancer":
      return addressesOf(
        landscape,
        at,
        network?.loadBalancerProfile?.effectiveOutboundIPs ?? [],
      );
    case "managedNATGateway":
    case "managedNATGatewayV2":
      return addressesOf(
        landscape,
        at,
        network?.natGatewayProfile?.effectiveOutboundIPs ?? [],
      );
    case "userAssignedNATGateway":
      return natAddresses(context);
    default:
      return silent(
        at,
        `With the outbound type ${type} its public address is not in Azure's configuration of the cluster.`,
      );
  }
}
