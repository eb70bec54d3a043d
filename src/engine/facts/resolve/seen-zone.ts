import { sameId } from "../../../model/arm-id.ts";
import type { VirtualNetworkLink } from "../../../model/arm-network.ts";
import type { Landscape } from "../../../model/landscape.ts";
import {
  drawnFrom,
  fromTable,
  whenKnown,
  type Located,
} from "../../located.ts";

/** A private DNS zone that a virtual network resolves by. */
export interface SeenZone {
  readonly id: string;
  /** The network's link has `resolutionPolicy` NxDomainRedirect: names without a record get the public answer. */
  readonly fallsBack: boolean;
}

/** A zone as a network that is linked to it sees it; null without a link. */
export function seenFrom(
  landscape: Landscape,
  id: string,
  networkId: string,
): Located<SeenZone | null> {
  const links = fromTable(landscape, "virtualNetworkLinks", id);
  return whenKnown(links, (list): Located<SeenZone | null> => {
    const index = list.findIndex((each) => leadsTo(each, networkId));
    const link = list[index];
    if (!link) {
      return drawnFrom(links, null);
    }
    const fallsBack = link.properties.resolutionPolicy === "NxDomainRedirect";
    return drawnFrom(links, { id, fallsBack }, index);
  });
}

function leadsTo(
  { properties }: VirtualNetworkLink,
  networkId: string,
): boolean {
  return (
    sameId(properties.virtualNetwork?.id ?? "", networkId) &&
    (properties.virtualNetworkLinkState ?? "Completed") === "Completed"
  );
}
