import { sameId } from "../../../model/arm-id.ts";
import type { Peering, VirtualNetwork } from "../../../model/arm-network.ts";
import { pointer } from "../../../model/pointer.ts";
import type { JourneyContext } from "../../journey.ts";
import {
  drawnFrom,
  firstUnknown,
  fromTable,
  whenKnown,
  type Located,
} from "../../located.ts";
import { readEndpointsOf } from "../resolve/private-endpoint.ts";
import { virtualNetworkOf } from "./source-network.ts";

/** One network's half of a peering, and where it stands. */
export interface PeeringSide {
  readonly network: string;
  /** Null where this network does not know the other one. */
  readonly peering: Peering | null;
  /** Of the half, or of the network that lacks it. */
  readonly pointer: string;
}

/** The half of a peering that leads from a network to another one. */
export function sideOf(
  located: Located<unknown>,
  { name, properties }: VirtualNetwork,
  remoteId: string,
): PeeringSide {
  const peerings = properties.virtualNetworkPeerings ?? [];
  const index = peerings.findIndex(({ properties: { remoteVirtualNetwork } }) =>
    sameId(remoteVirtualNetwork?.id ?? "", remoteId),
  );
  const path = index < 0 ? [] : ["properties", "virtualNetworkPeerings", index];
  return {
    network: name,
    peering: peerings[index] ?? null,
    pointer: `${located.pointer}${pointer(...path)}`,
  };
}

/** Whether the network of this half sends what is meant for the other one. */
export function carries({ peering }: PeeringSide): boolean {
  return (
    peering?.properties.peeringState === "Connected" &&
    peering.properties.allowVirtualNetworkAccess !== false
  );
}

/** Both halves of a peering over which nothing gets. */
export type BrokenPeering = readonly [own: PeeringSide, remote: PeeringSide];

/**
 * Peerings of a consumer's network with the networks of the registry's private endpoints of which there is at least one
 * half, and that do not work nevertheless.
 */
export function brokenPeeringsOf(
  context: JourneyContext,
): Located<readonly BrokenPeering[]> {
  const network = virtualNetworkOf(context);
  return whenKnown(network, (source) => {
    const endpoints = readEndpointsOf(context);
    return whenKnown(endpoints, (views) => {
      const others = new Set(
        views
          .map(({ networkId }) => networkId.toLowerCase())
          .filter((id) => !sameId(id, source.id)),
      );
      const pairs = [...others].map((id) => {
        const remote = fromTable(context.landscape, "virtualNetworks", id);
        return whenKnown(remote, (document) =>
          drawnFrom(network, [
            sideOf(network, source, id),
            sideOf(remote, document, source.id),
          ] as const),
        );
      });
      const broken = pairs.flatMap(({ fact }) =>
        fact.known && isBroken(fact.value) ? [fact.value] : [],
      );
      return firstUnknown(pairs) ?? drawnFrom(network, broken);
    });
  });
}

function isBroken(sides: BrokenPeering): boolean {
  return sides.some(({ peering }) => peering !== null) && !sides.every(carries);
}
