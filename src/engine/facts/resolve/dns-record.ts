import type { DnsARecordSet } from "../../../model/arm-network.ts";
import type { Landscape } from "../../../model/landscape.ts";
import {
  drawnFrom,
  fromTable,
  whenKnown,
  type Located,
} from "../../located.ts";

/** The A record of that name; null when the zone has none. */
export function recordOf(
  landscape: Landscape,
  zoneId: string,
  name: string,
): Located<DnsARecordSet | null> {
  const records = fromTable(landscape, "dnsRecords", zoneId);
  return whenKnown(records, (list) => {
    const index = list.findIndex(
      (record) => record.name.toLowerCase() === name.toLowerCase(),
    );
    const record = list[index];
    return record
      ? drawnFrom(records, record, index)
      : drawnFrom(records, null);
  });
}

/** The addresses of a record. */
export function addressesIn(record: DnsARecordSet): string[] {
  return (record.properties.aRecords ?? []).map(
    ({ ipv4Address }) => ipv4Address,
  );
}
