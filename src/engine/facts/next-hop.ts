import { parseRange } from "../../model/ipv4.ts";
import { sameId } from "../../model/arm-id.ts";
import type { RouteTable } from "../../model/arm-network.ts";
import { valueOf } from "../../model/fact.ts";
import type { JourneyContext } from "../journey.ts";
import {
  drawnFrom,
  firstUnknown,
  fromTable,
  silent,
  whenKnown,
  type Located,
} from "../located.ts";
import {
  defaultRoutes,
  selectRoute,
  system,
  userRoutes,
  type Candidate,
} from "../route-selection.ts";
import { consumerFacts } from "./consumer.ts";
import { pathOf, type Path } from "./path.ts";
import type { EndpointView } from "./private-endpoint.ts";
import { locate, publicHop, type LocatedRoute } from "./public-hop.ts";
import { reachableEndpointsOf } from "./reach.ts";
import {
  subnetsOf,
  virtualNetworkOf,
  type SourceSubnet,
} from "./source-network.ts";

/** A route that drops what a consumer sends to the registry. */
export interface Drop extends LocatedRoute {
  readonly subnet: string;
}

/**
 * The route that drops a consumer's packets to the registry; null when they get out. Not known when an appliance or a
 * gateway has the last word.
 */
export function dropOf(context: JourneyContext): Located<Drop | null> {
  const subnets = subnetsOf(context);
  const path = pathOf(context);
  return whenKnown(subnets, (list) =>
    whenKnown(path, (way) => {
      const drops = list.flatMap((source) =>
        hopsFrom(context, source, way).map((hop) => dropAt(source, hop)),
      );
      const found = drops.find(({ fact }) => fact.known && fact.value !== null);
      return (
        found ??
        firstUnknown(drops) ??
        (way === "public" ? isolation(context) : undefined) ??
        drawnFrom(subnets, null)
      );
    }),
  );
}

/** The routes from a subnet to each address that a pull needs; null stands for a route of Azure's own. */
function hopsFrom(
  context: JourneyContext,
  source: SourceSubnet,
  path: Path,
): Located<LocatedRoute | null>[] {
  switch (path) {
    case "public":
      return [publicHop(context, source)];
    case "private":
      return privateHops(context, source);
    case "nowhere":
      return [];
  }
}

function dropAt(
  { subnet }: SourceSubnet,
  hop: Located<LocatedRoute | null>,
): Located<Drop | null> {
  return whenKnown(hop, (found) => {
    const type = found?.route.properties.nextHopType;
    if (found && type === "None") {
      return drawnFrom(hop, { ...found, subnet: subnet.name });
    }
    return found &&
      (type === "VirtualAppliance" || type === "VirtualNetworkGateway")
      ? silent(
          hop,
          `The route ${found.route.name} sends it to ${found.route.properties.nextHopIpAddress ?? type}; whether it is let through there is not in Azure's route tables.`,
        )
      : drawnFrom(hop, null);
  });
}

/** A cluster that is cut off from the Internet by its outbound type has no public way that could be seen here. */
function isolation(context: JourneyContext): Located<never> | undefined {
  if (context.journey.consumer.kind !== "aks-cluster") {
    return undefined;
  }
  const cluster = consumerFacts["consumer.cluster"](context);
  const type = valueOf(cluster.fact)?.properties.networkProfile?.outboundType;
  const at = drawnFrom(
    cluster,
    null,
    "properties",
    "networkProfile",
    "outboundType",
  );
  return type === "none" || type === "block"
    ? silent(
        at,
        `With the outbound type ${type} the cluster has no public way that Azure's configuration shows.`,
      )
    : undefined;
}

function privateHops(
  context: JourneyContext,
  { subnet }: SourceSubnet,
): Located<LocatedRoute | null>[] {
  const tableId = subnet.properties.routeTable?.id;
  if (tableId === undefined) {
    return [];
  }
  const table = fromTable(context.landscape, "routeTables", tableId);
  const endpoints = reachableEndpointsOf(context);
  if (!endpoints.fact.known) {
    return [whenKnown(endpoints, () => drawnFrom(endpoints, null))];
  }
  return endpoints.fact.value.flatMap((endpoint) =>
    Object.values(endpoint.addresses).map((address) =>
      hopTo(context, table, endpoint, address),
    ),
  );
}

function hopTo(
  context: JourneyContext,
  table: Located<RouteTable>,
  endpoint: EndpointView,
  address: string,
): Located<LocatedRoute | null> {
  const own = systemRoutes(context, endpoint, address);
  return whenKnown(own, (routes) =>
    whenKnown(table, ({ properties }) => {
      const target = parseRange(address);
      const user = properties.routes ?? [];
      const chosen =
        target && selectRoute([...routes, ...userRoutes(user)], target);
      return chosen?.route
        ? locate(table, user, chosen.route)
        : drawnFrom(table, null);
    }),
  );
}

/**
 * Azure's own routes to a private endpoint. Its host route outdoes every route table, unless the network policies of its
 * subnet switch that off. Source: "Manage network policies for private endpoints".
 */
function systemRoutes(
  context: JourneyContext,
  { networkId, subnetId }: EndpointView,
  address: string,
): Located<readonly Candidate[]> {
  const source = virtualNetworkOf(context);
  const home = fromTable(context.landscape, "virtualNetworks", networkId);
  return whenKnown(source, (network) =>
    whenKnown(home, (remote) => {
      const subnet = remote.properties.subnets?.find(({ id }) =>
        sameId(id, subnetId),
      );
      const policies =
        subnet?.properties.privateEndpointNetworkPolicies ?? "Disabled";
      const hostRoute = ["Enabled", "RouteTableEnabled"].includes(policies)
        ? []
        : system(address, "InterfaceEndpoint");
      const blocks = [network, remote].flatMap(
        ({ properties }) => properties.addressSpace?.addressPrefixes ?? [],
      );
      return drawnFrom(home, [
        ...defaultRoutes,
        ...blocks.flatMap((block) => system(block, "VnetLocal")),
        ...hostRoute,
      ]);
    }),
  );
}
