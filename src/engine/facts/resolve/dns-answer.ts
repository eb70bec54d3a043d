import type { PrivateEndpointConnection } from "../../../model/arm.ts";
import { dnsAnswer, type AnswerKind } from "../../dns-answer.ts";
import { hasStatus } from "../../hosts.ts";
import type { JourneyContext } from "../../journey.ts";
import { drawnFrom, whenKnown, type Located } from "../../located.ts";
import { labelOf } from "../../registry-hosts.ts";
import { hidingZoneOf, otherAnswer } from "./hiding-zone.ts";
import { dnsServersOf } from "./dns-servers.ts";
import { zoneAmongMet } from "./private-zone.ts";
import {
  recordsIn,
  wrongRecordsOf,
  zoneRecordsOf,
  type WantedRecord,
} from "./records.ts";
import { registryFacts } from "../registry.ts";
import { virtualNetworkOf } from "../route/source-network.ts";
import { zoneIds } from "./zone-lists.ts";

/** What a consumer's network answers when it asks for the login server. */
export function dnsAnswerOf(context: JourneyContext): Located<AnswerKind> {
  const { cloud, loginServer } = context.landscape;
  return answerTo(context, labelOf(cloud, loginServer));
}

/**
 * What it answers when it asks for any host of the registry.
 * @param name of the host's record in the private zone
 */
export function answerTo(
  context: JourneyContext,
  name: string,
): Located<AnswerKind> {
  const registry = registryFacts.registry(context);
  return whenKnown(registry, ({ properties }) => {
    const connections = properties.privateEndpointConnections ?? [];
    const none = drawnFrom(
      registry,
      dnsAnswer({ linked: false, endpoint: false }),
      "properties",
      "privateEndpointConnections",
    );
    return connections.some(isApproved)
      ? unlessHidden(context, () => answerWithEndpoint(context, name))
      : answerWithoutEndpoint(context, name, none);
  });
}

function isApproved(connection: PrivateEndpointConnection): boolean {
  return hasStatus(connection, "Approved");
}

/** A private zone of the registries' public domain answers before all others. */
function unlessHidden(
  context: JourneyContext,
  answer: () => Located<AnswerKind>,
): Located<AnswerKind> {
  const hiding = hidingZoneOf(context);
  return whenKnown(hiding, (zone): Located<AnswerKind> => {
    if (!zone) {
      return answer();
    }
    return zone.hasRecord
      ? otherAnswer(hiding, zone)
      : drawnFrom(hiding, "nxdomain");
  });
}

function answerWithEndpoint(
  context: JourneyContext,
  name: string,
): Located<AnswerKind> {
  const records = zoneRecordsOf(context);
  return whenKnown(records, (seen) => {
    const isThere = seen?.wanted.some(isRecord(name));
    if (!seen || !isThere) {
      const fallsBack = seen?.zone.fallsBack ?? false;
      const linked = seen !== null;
      return drawnFrom(
        records,
        dnsAnswer({ linked, endpoint: true, fallsBack }),
      );
    }
    const wrong = wrongRecordsOf(context);
    return whenKnown(wrong, (list) => {
      const stale = list.some((wrong) => wrong.name === name);
      const record = stale ? "stale" : "match";
      return drawnFrom(
        wrong,
        dnsAnswer({ linked: true, endpoint: true, record }),
      );
    });
  });
}

function isRecord(name: string): (record: WantedRecord) => boolean {
  return (record) => record.name === name && record.found !== null;
}

/**
 * The public answer, unless a zone that was met still has a record that outlived the private endpoint. DNS servers of
 * the network's own are taken to answer as the public ones do.
 */
function answerWithoutEndpoint(
  context: JourneyContext,
  name: string,
  none: Located<AnswerKind>,
): Located<AnswerKind> {
  const network = virtualNetworkOf(context);
  const servers = dnsServersOf(context);
  if (
    !network.fact.known ||
    !servers.fact.known ||
    servers.fact.value.length > 0
  ) {
    return none;
  }
  const { id } = network.fact.value;
  return unlessHidden(context, () => orphanAnswer(context, id, name, none));
}

function orphanAnswer(
  context: JourneyContext,
  networkId: string,
  name: string,
  none: Located<AnswerKind>,
): Located<AnswerKind> {
  const { landscape } = context;
  if (zoneIds(landscape, landscape.cloud.privateDnsZone).length === 0) {
    return none;
  }
  const zone = zoneAmongMet(context, networkId);
  return whenKnown(zone, (seen) => {
    if (!seen) {
      return none;
    }
    const records = recordsIn(context, seen);
    return whenKnown(records, ({ wanted }) =>
      wanted.some(isRecord(name))
        ? drawnFrom(
            records,
            dnsAnswer({ linked: true, endpoint: false, record: "stale" }),
          )
        : none,
    );
  });
}
