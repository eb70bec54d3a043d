import type { MissingRecords } from "../engine/facts/resolve/missing-records.ts";
import { evidenceAt } from "../engine/located.ts";
import { fail, pass, type Judge } from "../engine/rule.ts";
import type { Evidence, Verdict } from "../model/verdict.ts";

/** Fails when the private zone lacks records that a consumer on the private path needs. */
export function judgeMissingRecords(
  { journey, landscape }: Judge<never>,
  { names, total, pointers }: MissingRecords,
  ...more: readonly Evidence[]
): Verdict {
  return names.length === 0
    ? pass()
    : fail({
        evidence: [
          ...pointers.map((pointer) => evidenceAt(landscape, pointer)),
          ...more,
        ],
        args: {
          consumer: journey.consumer.name,
          zone: landscape.cloud.privateDnsZone,
          records: names,
          count: names.length,
          total,
        },
      });
}
