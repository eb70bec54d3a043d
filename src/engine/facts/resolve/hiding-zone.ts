import { nameOf } from "../../../model/arm-id.ts";
import { oncePer } from "../../../model/remember.ts";
import { labelOf } from "../../registry-hosts.ts";
import type { JourneyContext } from "../../journey.ts";
import {
  drawnFrom,
  firstUnknown,
  silent,
  whenKnown,
  type Located,
} from "../../located.ts";
import { recordOf } from "./dns-record.ts";
import { dnsServersOf } from "./dns-servers.ts";
import { probeFacts } from "../probe.ts";
import { seenFrom } from "./seen-zone.ts";
import { virtualNetworkOf } from "../route/source-network.ts";
import { zoneIds } from "./zone-lists.ts";

/** A private zone of the registries' public domain. Who is linked to it gets no public answer for any registry. */
export interface HidingZone {
  readonly name: string;
  /** Whether it has a record of this registry. */
  readonly hasRecord: boolean;
}

/** The zone that hides the registry's public name from a network; null when the public name is looked up. */
export function hidingZoneIn(
  context: JourneyContext,
  networkId: string,
): Located<HidingZone | null> {
  const { landscape } = context;
  const { cloud, loginServer } = landscape;
  const views = zoneIds(landscape, cloud.registrySuffix).map((id) =>
    seenFrom(landscape, id, networkId),
  );
  const view = views.find(({ fact }) => fact.known && fact.value !== null);
  const none = drawnFrom(virtualNetworkOf(context), null);
  if (!view) {
    return firstUnknown(views) ?? none;
  }
  return whenKnown(view, (zone): Located<HidingZone | null> => {
    if (!zone) {
      return none;
    }
    const record = recordOf(landscape, zone.id, labelOf(cloud, loginServer));
    return whenKnown(record, (set): Located<HidingZone | null> =>
      set === null && zone.fallsBack
        ? none
        : drawnFrom(view, { name: nameOf(zone.id), hasRecord: set !== null }),
    );
  });
}

/**
 * The zone that hides the registry's public name from a consumer. DNS servers of its own or its network's are not judged, and
 * what this machine's resolver says is seen from its answers.
 */
export const hidingZoneOf = oncePer(workOutHidingZone);

function workOutHidingZone(
  context: JourneyContext,
): Located<HidingZone | null> {
  if (context.journey.consumer.kind === "machine") {
    return drawnFrom(probeFacts["probe.dns"](context), null);
  }
  const network = virtualNetworkOf(context);
  const servers = dnsServersOf(context);
  return whenKnown(network, ({ id }) =>
    whenKnown(servers, ({ length }) =>
      length > 0 ? drawnFrom(network, null) : hidingZoneIn(context, id),
    ),
  );
}

/** A zone that answers by itself is asked alone; why then no other zone says what the answer is. */
export function otherAnswer(
  hiding: Located<unknown>,
  { name }: HidingZone,
): Located<never> {
  return silent(hiding, "zone-answers-alone", { zone: name });
}
