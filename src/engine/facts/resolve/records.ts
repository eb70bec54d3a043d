import { isPrivateAddress } from "../../../model/addresses.ts";
import { oncePer } from "../../../model/remember.ts";
import { ownHostsOf } from "../../hosts.ts";
import type { JourneyContext } from "../../journey.ts";
import {
  drawnFrom,
  firstUnknown,
  fromTable,
  silent,
  whenKnown,
  type Located,
} from "../../located.ts";
import { labelOf, type RegistryHost } from "../../registry-hosts.ts";
import { usableEndpoints } from "./private-endpoint.ts";
import { addressesIn, recordOf } from "./dns-record.ts";
import { privateZoneOf } from "./private-zone.ts";
import { probeFacts } from "../probe.ts";
import { registryFacts } from "../registry.ts";
import type { SeenZone } from "./seen-zone.ts";
import { zoneIds } from "./zone-lists.ts";

/** A record that the private zone needs, and the endpoint's member whose address it must have. */
export interface WantedRecord extends Omit<RegistryHost, "host"> {
  /** The addresses that the record has; null when there is no record. */
  readonly found: readonly string[] | null;
  /** Where the record stands, or the list that lacks it. */
  readonly pointer: string;
}

/** The records of the registry in the private zone that a consumer sees. */
export interface ZoneRecords {
  readonly zone: SeenZone;
  readonly wanted: readonly WantedRecord[];
}

/** A record that does not lead to a private endpoint of the registry. */
export interface WrongRecord extends Pick<RegistryHost, "purpose" | "name"> {
  readonly found: readonly string[];
  readonly wanted: readonly string[];
  readonly pointer: string;
}

/** The records as the consumer sees them; null when it sees no private zone. */
export const zoneRecordsOf = oncePer(workOutZoneRecords);

function workOutZoneRecords(
  context: JourneyContext,
): Located<ZoneRecords | null> {
  const zone =
    context.journey.consumer.kind === "machine"
      ? zoneOfMachine(context)
      : privateZoneOf(context);
  return whenKnown(zone, (seen) =>
    seen ? recordsIn(context, seen) : drawnFrom(zone, null),
  );
}

/** The records of the registry in a zone. */
export function recordsIn(
  context: JourneyContext,
  zone: SeenZone,
): Located<ZoneRecords> {
  const { landscape } = context;
  const registry = registryFacts.registry(context);
  const replications = registryFacts["registry.replications"](context);
  return whenKnown(registry, (document) =>
    whenKnown(replications, (replicas) => {
      const hosts = ownHostsOf(landscape.cloud, document, replicas);
      const records = hosts.map(({ name }) =>
        recordOf(landscape, zone.id, name),
      );
      const wanted = hosts.map(
        ({ purpose, name, member }, index): WantedRecord => {
          const record = records[index];
          const set = record?.fact.known ? record.fact.value : null;
          return {
            purpose,
            name,
            member,
            found: set && addressesIn(set),
            pointer: record?.pointer ?? "",
          };
        },
      );
      const list = fromTable(landscape, "dnsRecords", zone.id);
      return firstUnknown(records) ?? drawnFrom(list, { zone, wanted });
    }),
  );
}

/** The zone that the machine's resolver seems to use: one whose record gives the private address that it answered. */
function zoneOfMachine(context: JourneyContext): Located<SeenZone | null> {
  const { landscape } = context;
  const answer = probeFacts["probe.dns"](context);
  return whenKnown(answer, ({ addresses }) => {
    if (!addresses.some(isPrivateAddress)) {
      return drawnFrom(answer, null, "addresses");
    }
    const label = labelOf(landscape.cloud, landscape.loginServer);
    const { privateDnsZone } = landscape.cloud;
    const candidates = zoneIds(landscape, privateDnsZone).map((id) => ({
      id,
      record: recordOf(landscape, id, label),
    }));
    const id = candidates.find(
      ({ record: { fact } }) =>
        fact.known &&
        fact.value &&
        addressesIn(fact.value).some((one) => addresses.includes(one)),
    )?.id;
    return id === undefined
      ? (firstUnknown(candidates.map(({ record }) => record)) ??
          silent(answer, "no-zone-gives-address", { addresses }))
      : drawnFrom(fromTable(landscape, "dnsRecords", id), {
          id,
          fallsBack: false,
        });
  });
}

/** The records that lead elsewhere than to the registry's own private endpoints. */
export const wrongRecordsOf = oncePer(workOutWrongRecords);

function workOutWrongRecords(
  context: JourneyContext,
): Located<readonly WrongRecord[]> {
  const records = zoneRecordsOf(context);
  return whenKnown(records, (seen) => {
    const wanted = (seen?.wanted ?? []).filter(({ found }) => found !== null);
    const endpoints = usableEndpoints(context);
    return whenKnown(endpoints, (views) => {
      const wrong = wanted.flatMap(
        ({ purpose, name, member, found, pointer }) => {
          const addresses = views.flatMap(({ fact }) =>
            fact.known ? (fact.value.addresses[member] ?? []) : [],
          );
          const right = (found ?? []).every((one) => addresses.includes(one));
          return right
            ? []
            : [
                {
                  purpose,
                  name,
                  found: found ?? [],
                  wanted: addresses,
                  pointer,
                },
              ];
        },
      );
      return wrong.length === 0
        ? drawnFrom(records, [])
        : (firstUnknown(views) ?? drawnFrom(records, wrong));
    });
  });
}
