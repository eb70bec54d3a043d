import type { RegistryWrite } from "../../src/model/arm.ts";
import { landscape, type Builder } from "./builder.ts";
import { readAt } from "./table-edits.ts";

/** Some minutes before the run began (ISO 8601). */
export function minutesAgo(minutes: number): string {
  return new Date(Date.parse(readAt) - minutes * 60_000).toISOString();
}

/** A registry that was changed some minutes ago, and what its activity log tells of that, the latest first. */
export function changed(
  minutes: number,
  ...writes: readonly RegistryWrite[]
): Builder {
  const given = landscape()
    .registry({ lastModifiedAt: minutesAgo(minutes) })
    .machine();
  return given.row("registryWrites", given.build().registryId, writes);
}
