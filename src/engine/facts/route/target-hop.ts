import { parseRange } from "../../../model/ipv4.ts";
import { sameId } from "../../../model/arm-id.ts";
import type { JourneyContext } from "../../journey.ts";
import {
  drawnFrom,
  fromTable,
  whenKnown,
  type Located,
} from "../../located.ts";
import {
  defaultRoutes,
  selectRoute,
  system,
  userRoutes,
  type Candidate,
} from "../../route-selection.ts";
import type { EndpointView } from "../resolve/private-endpoint.ts";
import { locate, publicHop, type LocatedRoute } from "./public-hop.ts";
import type { PullTarget } from "./pull-targets.ts";
import { virtualNetworkOf, type SourceSubnet } from "./source-network.ts";

/** The route of the route table that leads from a subnet to something that a pull needs; null when one of Azure's own does. */
export function hopTo(
  context: JourneyContext,
  source: SourceSubnet,
  target: PullTarget,
): Located<LocatedRoute | null> {
  return target.kind === "service"
    ? publicHop(context, source, target.service)
    : privateHop(context, source, target.endpoint, target.name);
}

function privateHop(
  context: JourneyContext,
  { subnet, pointer: at }: SourceSubnet,
  endpoint: EndpointView,
  address: string,
): Located<LocatedRoute | null> {
  const own = systemRoutes(context, endpoint, address);
  const { routeTable } = subnet.properties;
  if (!routeTable) {
    return { ...drawnFrom(virtualNetworkOf(context), null), pointer: at };
  }
  const table = fromTable(context.landscape, "routeTables", routeTable.id);
  return whenKnown(own, (routes) =>
    whenKnown(table, ({ properties }) => {
      const range = parseRange(address);
      const user = properties.routes ?? [];
      const chosen =
        range && selectRoute([...routes, ...userRoutes(user)], range);
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
