import { parentId, sameId } from "../../../model/arm-id.ts";
import type { AzureFirewall } from "../../../model/arm-firewall.ts";
import type { JourneyContext } from "../../journey.ts";
import {
  drawnFrom,
  fromTable,
  silent,
  whenKnown,
  type Located,
} from "../../located.ts";
import { carries, sideOf } from "./peering.ts";
import type { LocatedRoute } from "./public-hop.ts";
import { virtualNetworkOf } from "./source-network.ts";

/** A firewall, and where it stands in the landscape. */
export interface KnownFirewall {
  readonly document: AzureFirewall;
  readonly located: Located<AzureFirewall>;
}

/** Whether a route hands its packets to somebody else's device. */
export function leadsAway({ route }: LocatedRoute): boolean {
  return ["VirtualAppliance", "VirtualNetworkGateway"].includes(
    route.properties.nextHopType,
  );
}

/** Where a route leads: an address, or the kind of its next hop. */
export function nextHopOf({ route: { properties } }: LocatedRoute): string {
  return properties.nextHopIpAddress ?? properties.nextHopType;
}

/** What stands at the end of a route and is no Azure Firewall that was read may let the traffic through or not. */
export function unseenBehind(
  at: Located<unknown>,
  route: LocatedRoute,
): Located<never> {
  return silent(at, "route-leads-on", {
    route: route.route.name,
    nextHop: nextHopOf(route),
  });
}

/**
 * The Azure Firewall that has the address of a route's next hop, in the consumer's network or one that it is peered with; null
 * when none was found: another device may have that address, or the caller may not see the firewall.
 */
export function firewallBehind(
  context: JourneyContext,
  { route }: LocatedRoute,
): Located<KnownFirewall | null> {
  const { landscape } = context;
  const address = route.properties.nextHopIpAddress;
  const network = virtualNetworkOf(context);
  return whenKnown(network, (source) => {
    const isNear = (networkId: string): boolean =>
      sameId(networkId, source.id) ||
      carries(sideOf(network, source, networkId));
    const found = Object.keys(landscape.azureFirewalls)
      .map((id) => fromTable(landscape, "azureFirewalls", id))
      .flatMap((located) =>
        located.fact.known ? [{ located, document: located.fact.value }] : [],
      )
      .find(({ document }) =>
        (document.properties.ipConfigurations ?? []).some(
          ({ properties }) =>
            address !== undefined &&
            properties?.privateIPAddress === address &&
            isNear(parentId(properties.subnet?.id ?? "")),
        ),
      );
    return drawnFrom(network, found ?? null);
  });
}
