import {
  nameOf,
  parentId,
  sameId,
  subscriptionOf,
} from "../../../model/arm-id.ts";
import type { ManagedCluster } from "../../../model/arm.ts";
import type { Subnet, VirtualNetwork } from "../../../model/arm-network.ts";
import { unknown } from "../../../model/fact.ts";
import { remark } from "../../../model/remark.ts";
import { pointer } from "../../../model/pointer.ts";
import type { JourneyContext, LandscapeContext } from "../../journey.ts";
import {
  allKnown,
  drawnFrom,
  fromTable,
  silent,
  whenKnown,
  type Located,
} from "../../located.ts";
import { pullRoute, routeBySite, type PullRoute } from "../../pull-route.ts";
import { siteOfAppService } from "../workload/app-service.ts";
import { consumerFacts } from "../consumer.ts";
import { appRoute, appSubnet } from "../workload/container-app.ts";
import { agentPoolOf } from "../workload/task.ts";

/** A subnet, such as one from which a consumer pulls, and where it stands. */
export interface SourceSubnet {
  readonly subnet: Subnet;
  readonly pointer: string;
}

/** Through which network a consumer pulls. Of kinds that no rule knows it is not known, so that none comes out green. */
export function pullRouteOf(context: JourneyContext): Located<PullRoute> {
  switch (context.journey.consumer.kind) {
    case "web-app":
    case "function-app":
      return siteRoute(context);
    case "aks-cluster": {
      const cluster = consumerFacts["consumer.cluster"](context);
      return whenKnown(cluster, () => drawnFrom(cluster, "virtual-network"));
    }
    case "acr-task": {
      const pool = agentPoolOf(context);
      return whenKnown(pool, (machines) =>
        drawnFrom(
          pool,
          machines?.properties.virtualNetworkSubnetResourceId
            ? "virtual-network"
            : "public",
        ),
      );
    }
    case "container-app":
      return appRoute(context);
    case "container-group": {
      const group = consumerFacts["consumer.container-group"](context);
      return whenKnown(group, () => drawnFrom(group, "public"));
    }
    case "machine":
      return notJudged(context);
  }
}

function siteRoute(context: JourneyContext): Located<PullRoute> {
  const site = siteOfAppService(context);
  return whenKnown(site, (document) => {
    const decided = routeBySite(document);
    if (decided) {
      return drawnFrom(site, decided, "properties", "virtualNetworkSubnetId");
    }
    const settings = consumerFacts["consumer.pull-settings"](context);
    return whenKnown(settings, (value) =>
      drawnFrom(settings, pullRoute(document, value), "pullOverVnet"),
    );
  });
}

/** The answer for a kind of consumer whose way to the registry is not judged. */
export function notJudged({
  landscape,
  journey,
}: JourneyContext): Located<never> {
  const { consumer } = journey;
  const index = landscape.consumers.findIndex(({ id }) => id === consumer.id);
  return {
    fact: unknown("not-asked", consumer.id, {
      remark: remark("way-not-judged", { consumer: consumer.name }),
    }),
    pointer: pointer("consumers", index),
  };
}

/** The virtual network through which a consumer pulls. */
export function virtualNetworkOf(
  context: JourneyContext,
): Located<VirtualNetwork> {
  return whenKnown(subnetIdsOf(context), ([first = ""]) =>
    fromTable(context.landscape, "virtualNetworks", parentId(first)),
  );
}

/** The subnets from which a consumer pulls. */
export function subnetsOf(
  context: JourneyContext,
): Located<readonly SourceSubnet[]> {
  const ids = subnetIdsOf(context);
  return whenKnown(ids, ([first, ...others]) => {
    if (first === undefined) {
      return silent(ids, "no-subnet-named", {
        consumer: context.journey.consumer.name,
      });
    }
    const find = (id: string): Located<SourceSubnet> => subnetOf(context, id);
    return allKnown([find(first), ...others.map(find)]);
  });
}

/** A subnet as its virtual network lists it. */
export function subnetOf(
  { landscape }: LandscapeContext,
  id: string,
): Located<SourceSubnet> {
  const network = fromTable(landscape, "virtualNetworks", parentId(id));
  return whenKnown(network, ({ properties, name }) => {
    const subnets = properties.subnets ?? [];
    const index = subnets.findIndex((subnet) => sameId(subnet.id, id));
    const subnet = subnets[index];
    if (subnet === undefined) {
      return silent(network, "subnet-not-listed", {
        network: name,
        subnet: nameOf(id),
      });
    }
    const located = drawnFrom(network, subnet, "properties", "subnets", index);
    return drawnFrom(located, { subnet, pointer: located.pointer });
  });
}

function subnetIdsOf(context: JourneyContext): Located<readonly string[]> {
  switch (context.journey.consumer.kind) {
    case "web-app":
    case "function-app":
      return siteSubnet(context);
    case "aks-cluster": {
      const cluster = consumerFacts["consumer.cluster"](context);
      return whenKnown(cluster, (document) =>
        poolSubnets(context, cluster, document),
      );
    }
    case "acr-task":
      return agentSubnet(context);
    case "container-app":
      return appSubnet(context);
    case "container-group": {
      const group = consumerFacts["consumer.container-group"](context);
      return whenKnown(group, ({ name }) =>
        silent(group, "group-network-hidden", { group: name }),
      );
    }
    case "machine":
      return notJudged(context);
  }
}

function siteSubnet(context: JourneyContext): Located<readonly string[]> {
  const site = siteOfAppService(context);
  return whenKnown(site, ({ name, properties }) => {
    const { virtualNetworkSubnetId, hostingEnvironmentProfile } = properties;
    if (virtualNetworkSubnetId) {
      return drawnFrom(
        site,
        [virtualNetworkSubnetId],
        "properties",
        "virtualNetworkSubnetId",
      );
    }
    return hostingEnvironmentProfile
      ? silent(site, "environment-network-not-read", { site: name })
      : silent(site, "no-network-integration", { site: name });
  });
}

function agentSubnet(context: JourneyContext): Located<readonly string[]> {
  const pool = agentPoolOf(context);
  return whenKnown(pool, (machines) => {
    const id = machines?.properties.virtualNetworkSubnetResourceId;
    return id
      ? drawnFrom(pool, [id], "properties", "virtualNetworkSubnetResourceId")
      : silent(pool, "task-without-network", {
          task: context.journey.consumer.name,
        });
  });
}

/** Without a subnet of its own, a cluster has a network that Azure made in its node resource group. */
function poolSubnets(
  { landscape }: JourneyContext,
  cluster: Located<ManagedCluster>,
  { id: clusterId, name, properties }: ManagedCluster,
): Located<readonly string[]> {
  const own = (properties.agentPoolProfiles ?? []).flatMap(
    ({ vnetSubnetID }) => vnetSubnetID ?? [],
  );
  if (own.length > 0) {
    return drawnFrom(
      cluster,
      [...new Set(own)],
      "properties",
      "agentPoolProfiles",
    );
  }
  const group = `/subscriptions/${subscriptionOf(clusterId)}/resourceGroups/${properties.nodeResourceGroup ?? ""}/`;
  const networkId = Object.keys(landscape.virtualNetworks).find((id) =>
    id.toLowerCase().startsWith(group.toLowerCase()),
  );
  if (networkId === undefined) {
    return silent(cluster, "cluster-network-not-found", { cluster: name });
  }
  const network = fromTable(landscape, "virtualNetworks", networkId);
  return whenKnown(network, (document) =>
    drawnFrom(
      network,
      (document.properties.subnets ?? []).map(({ id }) => id),
    ),
  );
}
