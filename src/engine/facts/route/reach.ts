import { sameId } from "../../../model/arm-id.ts";
import type { VirtualNetwork } from "../../../model/arm-network.ts";
import { parseRange } from "../../../model/ipv4.ts";
import type { JourneyContext } from "../../journey.ts";
import {
  allKnown,
  drawnFrom,
  firstUnknown,
  fromTable,
  silent,
  whenKnown,
  type Located,
} from "../../located.ts";
import {
  defaultRoutes,
  selectRoute,
  userRoutes,
} from "../../route-selection.ts";
import { carries, sideOf, type PeeringSide } from "./peering.ts";
import {
  usableEndpoints,
  type EndpointView,
} from "../resolve/private-endpoint.ts";
import { subnetsOf, virtualNetworkOf } from "./source-network.ts";

/**
 * The private endpoints to which a consumer's network has a way: those in the network itself, and those in a network
 * peered with it in both directions. Peering is not transitive; a way over an appliance or a gateway is not visible here
 * and makes the answer unknown, unless there is a direct one.
 */
export function reachableEndpointsOf(
  context: JourneyContext,
): Located<readonly EndpointView[]> {
  const network = virtualNetworkOf(context);
  return whenKnown(network, (source) => {
    const endpoints = usableEndpoints(context);
    return whenKnown(endpoints, (views) => {
      const ways = views.map((view) => ({
        view,
        way: wayTo(context, source, view),
      }));
      const reached = ways.flatMap(({ view, way }) =>
        way.fact.known && way.fact.value && view.fact.known
          ? [view.fact.value]
          : [],
      );
      return reached.length > 0
        ? drawnFrom(endpoints, reached)
        : (firstUnknown(ways.map(({ way }) => way)) ??
            drawnFrom(endpoints, []));
    });
  });
}

function wayTo(
  context: JourneyContext,
  source: VirtualNetwork,
  view: Located<EndpointView>,
): Located<boolean> {
  return whenKnown(view, (endpoint) => {
    if (sameId(endpoint.networkId, source.id)) {
      return drawnFrom(view, true);
    }
    const network = virtualNetworkOf(context);
    const peered = isPeered(context, network, source, endpoint.networkId);
    return whenKnown(peered, (direct) =>
      direct
        ? drawnFrom(peered, true)
        : (wayOverGateway(context, network, source) ??
          wayOverAppliance(context, endpoint)),
    );
  });
}

/** Whether both halves of a peering with another network let traffic through. */
function isPeered(
  { landscape }: JourneyContext,
  network: Located<unknown>,
  source: VirtualNetwork,
  remoteId: string,
): Located<boolean> {
  if (!carries(sideOf(network, source, remoteId))) {
    return drawnFrom(network, false);
  }
  const remote = fromTable(landscape, "virtualNetworks", remoteId);
  return whenKnown(remote, (other) =>
    drawnFrom(remote, carries(sideOf(remote, other, source.id))),
  );
}

/**
 * Where a gateway leads is not in Azure's configuration of the networks; undefined when the network uses none of another
 * one, because it does not want to, or because the other one does not lend it.
 */
function wayOverGateway(
  { landscape }: JourneyContext,
  network: Located<unknown>,
  source: VirtualNetwork,
): Located<never> | undefined {
  const lenders = (source.properties.virtualNetworkPeerings ?? []).flatMap(
    ({ properties: { useRemoteGateways, remoteVirtualNetwork } }) =>
      useRemoteGateways
        ? [
            fromTable(
              landscape,
              "virtualNetworks",
              remoteVirtualNetwork?.id ?? "",
            ),
          ]
        : [],
  );
  const isLent = (lender: Located<VirtualNetwork>): boolean =>
    !lender.fact.known || lends(sideOf(lender, lender.fact.value, source.id));
  return lenders.some(isLent)
    ? silent(network, "gateway-of-other-network", { network: source.name })
    : undefined;
}

/** Whether the network of this half lets the other one use its gateway. */
function lends({ peering }: PeeringSide): boolean {
  return (
    peering?.properties.peeringState === "Connected" &&
    peering.properties.allowGatewayTransit === true
  );
}

/** Whether a route table of the source leads to the endpoint at all; what stands behind an appliance is not known. */
function wayOverAppliance(
  context: JourneyContext,
  { addresses }: EndpointView,
): Located<boolean> {
  const subnets = subnetsOf(context);
  const address = parseRange(addresses["registry"] ?? "");
  return whenKnown(subnets, (list) => {
    const tables = list.flatMap(({ subnet }) =>
      subnet.properties.routeTable
        ? [
            fromTable(
              context.landscape,
              "routeTables",
              subnet.properties.routeTable.id,
            ),
          ]
        : [],
    );
    const [first, ...others] = tables;
    if (!first || !address) {
      return drawnFrom(subnets, false);
    }
    const all = allKnown([first, ...others]);
    return whenKnown(all, (documents) => {
      const routes = documents.flatMap(
        ({ properties }) => properties.routes ?? [],
      );
      const hop = selectRoute(
        [...defaultRoutes, ...userRoutes(routes)],
        address,
      );
      return hop &&
        ["VirtualAppliance", "VirtualNetworkGateway"].includes(hop.nextHopType)
        ? silent(first, "behind-next-hop", {
            nextHop: hop.route?.properties.nextHopIpAddress ?? hop.nextHopType,
          })
        : drawnFrom(all, false);
    });
  });
}
