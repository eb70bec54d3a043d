import type { ManagedCluster, Reference } from "../../model/arm.ts";
import type { JourneyContext } from "../journey.ts";
import { drawnFrom, silent, whenKnown, type Located } from "../located.ts";
import { siteOfAppService } from "./app-service.ts";
import { proxyTo } from "./cluster-proxy.ts";
import { consumerFacts } from "./consumer.ts";
import { appAddresses } from "./container-app.ts";
import {
  addressesOf,
  listedAddresses,
  type EgressAddress,
} from "./public-address.ts";
import { sharedAgentAddresses } from "./shared-agents.ts";
import { oncePer } from "../../model/remember.ts";
import { notJudged, pullRouteOf, subnetsOf } from "./source-network.ts";
import { egressOfGateway, egressOfSubnets } from "./subnet-egress.ts";
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
    case "container-app": {
      const route = pullRouteOf(context);
      return whenKnown(route, (way) =>
        way === "public" ? appAddresses(context) : natAddresses(context),
      );
    }
    case "container-group": {
      const group = consumerFacts["consumer.container-group"](context);
      return whenKnown(group, ({ name }) =>
        silent(
          group,
          `${name} pulls from addresses of Azure's own, which it does not show.`,
        ),
      );
    }
    case "machine":
      return notJudged(context);
  }
}

/** One of a web app's two lists: the addresses in use, or all that it may use after it was scaled to another tier. */
export function siteAddresses(
  context: JourneyContext,
  property: "outboundIpAddresses" | "possibleOutboundIpAddresses",
): Located<readonly EgressAddress[]> {
  const site = siteOfAppService(context);
  return whenKnown(site, ({ properties, name }) => {
    const text = properties[property];
    const at = drawnFrom(site, text, "properties", property);
    if (text === undefined) {
      return silent(at, `The document of ${name} does not name its addresses.`);
    }
    const items = text.split(",").map((item) => item.trim());
    const addresses = items.filter((item) => item !== "" && item !== "Dynamic");
    return listedAddresses(at, addresses);
  });
}

/** Of subnets from which a consumer leaves by a NAT gateway, unless a route leads elsewhere. */
function natAddresses(
  context: JourneyContext,
): Located<readonly EgressAddress[]> {
  const subnets = subnetsOf(context);
  return egressOfSubnets(
    context,
    (source) =>
      egressOfGateway(context, source) ??
      silent(
        { ...subnets, pointer: source.pointer },
        `The subnet ${source.subnet.name} has no NAT gateway, so its public address is not fixed.`,
      ),
  );
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
  const ownAddresses = (
    references: readonly Reference[] = [],
  ): Located<readonly EgressAddress[]> =>
    egressOfSubnets(context, () => addressesOf(landscape, at, references));
  switch (type) {
    case "loadBalancer":
      return ownAddresses(network?.loadBalancerProfile?.effectiveOutboundIPs);
    case "managedNATGateway":
    case "managedNATGatewayV2":
      return ownAddresses(network?.natGatewayProfile?.effectiveOutboundIPs);
    case "userAssignedNATGateway":
    case "userDefinedRouting":
      return natAddresses(context);
    default:
      return silent(
        at,
        `With the outbound type ${type} its public address is not in Azure's configuration of the cluster.`,
      );
  }
}
