import type { ManagedCluster, Reference } from "../../../model/arm.ts";
import type { JourneyContext } from "../../journey.ts";
import { drawnFrom, silent, whenKnown, type Located } from "../../located.ts";
import { proxyTo } from "../workload/cluster-proxy.ts";
import { consumerFacts } from "../consumer.ts";
import { addressesOf, type EgressAddress } from "./public-address.ts";
import { egressOfSubnets, natAddresses } from "./subnet-egress.ts";

/** The public addresses from which the nodes of a cluster pull. */
export function clusterAddresses(
  context: JourneyContext,
): Located<readonly EgressAddress[]> {
  const cluster = consumerFacts["consumer.cluster"](context);
  const proxy = proxyTo(context, context.landscape.loginServer);
  return whenKnown(cluster, (document) =>
    whenKnown(proxy, (used) =>
      used
        ? silent(proxy, "nodes-behind-proxy", {
            cluster: document.name,
            proxy: used.address,
          })
        : addressesByType(context, cluster, document),
    ),
  );
}

/** Source: "Customize cluster egress with outbound types", AKS. */
function addressesByType(
  context: JourneyContext,
  cluster: Located<ManagedCluster>,
  { name, properties }: ManagedCluster,
): Located<readonly EgressAddress[]> {
  const { landscape } = context;
  const network = properties.networkProfile;
  const type = network?.outboundType ?? "loadBalancer";
  const at = drawnFrom(cluster, null, "properties", "networkProfile");
  const ownAddresses = (
    references: readonly Reference[] = [],
  ): Located<readonly EgressAddress[]> =>
    egressOfSubnets(context, () => addressesOf(landscape, at, references));
  switch (type) {
    case "loadBalancer": {
      const nodes = nodeAddresses(cluster, properties);
      return whenKnown(nodes, ({ prefixes, areAll }) =>
        ownAddresses([
          ...(areAll
            ? []
            : (network?.loadBalancerProfile?.effectiveOutboundIPs ?? [])),
          ...prefixes,
        ]),
      );
    }
    case "managedNATGateway":
    case "managedNATGatewayV2":
      return ownAddresses(network?.natGatewayProfile?.effectiveOutboundIPs);
    case "userAssignedNATGateway":
    case "userDefinedRouting":
      return natAddresses(context);
    default:
      return silent(at, "outbound-type-hides-address", { cluster: name, type });
  }
}

/**
 * The public addresses that the nodes of some pools have of their own, by which they leave instead of the load balancer's; a NAT
 * gateway and a route come before both. Sources: "Use instance-level public IPs", AKS; "What is Azure NAT Gateway".
 */
function nodeAddresses(
  cluster: Located<ManagedCluster>,
  { agentPoolProfiles = [] }: ManagedCluster["properties"],
): Located<{ readonly prefixes: Reference[]; readonly areAll: boolean }> {
  const pools = agentPoolProfiles.filter((pool) => pool.enableNodePublicIP);
  const prefixes = pools.flatMap(({ nodePublicIPPrefixID: id }) =>
    id ? { id } : [],
  );
  const at = drawnFrom(cluster, null, "properties", "agentPoolProfiles");
  const areAll = pools.length > 0 && pools.length === agentPoolProfiles.length;
  const free = pools.find((pool) => !pool.nodePublicIPPrefixID);
  return free
    ? silent(at, "nodes-with-own-addresses", { pool: free.name })
    : drawnFrom(at, { prefixes, areAll });
}
