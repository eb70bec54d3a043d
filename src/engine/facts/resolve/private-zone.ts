import type { VirtualNetwork } from "../../../model/arm-network.ts";
import { networkOfServer, ownDnsServers } from "../../../model/dns-servers.ts";
import type { Landscape } from "../../../model/landscape.ts";
import type { JourneyContext, LandscapeContext } from "../../journey.ts";
import {
  allKnown,
  drawnFrom,
  firstFound,
  firstUnknown,
  fromTable,
  silent,
  whenKnown,
  type Located,
} from "../../located.ts";
import { labelOf } from "../../registry-hosts.ts";
import { recordOf } from "./dns-record.ts";
import { askedServersOf } from "./dns-servers.ts";
import { hidingZoneIn, otherAnswer } from "./hiding-zone.ts";
import { seenFrom, type SeenZone } from "./seen-zone.ts";
import { virtualNetworkOf } from "../route/source-network.ts";
import { zoneIds, zoneList, zonesWereListed } from "./zone-lists.ts";

/**
 * The cloud's private zone of registries that a consumer's network sees; null when it sees none. A zone may lie in any
 * subscription, so "none" is only said when the lists of the subscriptions concerned were read.
 */
export function privateZoneOf(
  context: JourneyContext,
): Located<SeenZone | null> {
  const network = virtualNetworkOf(context);
  const asked = askedServersOf(context);
  return whenKnown(network, (document) =>
    whenKnown(asked, (servers) => {
      const [first, ...others] = servers;
      return first === undefined || ownDnsServers(servers).length === 0
        ? linkedZone(context, document.id)
        : zoneOfServers(context, document, asked, [first, ...others]);
    }),
  );
}

/**
 * DNS servers of somebody's own can ask Azure only for the zones that are linked to the networks in which they stand.
 * Where one is linked, it is still their matter whether they ask.
 */
function zoneOfServers(
  context: JourneyContext,
  network: VirtualNetwork,
  at: Located<unknown>,
  servers: readonly [string, ...string[]],
): Located<null> {
  const { name } = context.journey.consumer;
  const ofServer = (server: string): Located<SeenZone | null> => {
    const home = networkOfServer(network, server);
    return home === undefined
      ? silent(at, "dns-server-elsewhere", { consumer: name, server })
      : linkedZone(context, home);
  };
  const [first, ...others] = servers;
  const zones = allKnown([ofServer(first), ...others.map(ofServer)]);
  return whenKnown(zones, (seen) =>
    seen.some((zone) => zone !== null)
      ? silent(at, "own-dns-servers", { consumer: name, servers })
      : drawnFrom(zones, null),
  );
}

function linkedZone(
  context: JourneyContext,
  networkId: string,
): Located<SeenZone | null> {
  const hiding = hidingZoneIn(context, networkId);
  return whenKnown(hiding, (other) =>
    other?.hasRecord
      ? otherAnswer(hiding, other)
      : zoneLinkedTo(context, networkId),
  );
}

/** The cloud's private zone that is linked to a network; null when none is. */
export function zoneLinkedTo(
  context: LandscapeContext,
  networkId: string,
): Located<SeenZone | null> {
  const met = zoneAmongMet(context, networkId);
  return whenKnown(met, (zone) =>
    zone ? met : (firstUnknown([zonesWereListed(context, networkId)]) ?? met),
  );
}

/** Of the zones that were met, the one that is linked to a network; null when none of them is. */
export function zoneAmongMet(
  { landscape }: LandscapeContext,
  networkId: string,
): Located<SeenZone | null> {
  const ids = zoneIds(landscape, landscape.cloud.privateDnsZone);
  const views = ids.map((id) => seenFrom(landscape, id, networkId));
  const own = ids.find((id) => servesRegistry(landscape, id)) ?? ids[0];
  const shown =
    own === undefined
      ? zoneList(landscape, networkId)
      : fromTable(landscape, "virtualNetworkLinks", own);
  return firstFound(views) ?? drawnFrom(shown, null);
}

/** Whether a zone holds the record of the registry: then that is the one to link. */
export function servesRegistry(landscape: Landscape, zoneId: string): boolean {
  const { cloud, loginServer } = landscape;
  const record = recordOf(landscape, zoneId, labelOf(cloud, loginServer));
  return record.fact.known && record.fact.value !== null;
}
