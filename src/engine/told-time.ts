import type { JourneyContext } from "./journey.ts";
import { lastChange } from "./last-change.ts";
import { momentsOf } from "../model/time-stamp.ts";

/** Whether what was said at that time is known to be older than the facts, or known not to be; `unknown` when the text doesn't tell. */
export type Age = "older" | "newer" | "unknown";

/** How old something that was said is beside the last known change; without one nothing is out of date. */
export function ageOf(context: JourneyContext, time: string | null): Age {
  const moments = time === null ? undefined : momentsOf(time);
  if (wasLookedAt(context)) {
    const at = Date.parse(context.landscape.at);
    return moments !== undefined && moments.earliest > at ? "newer" : "older";
  }
  if (moments === undefined) {
    return "unknown";
  }
  const changed = lastChange(context) ?? -Infinity;
  if (moments.latest < changed) {
    return "older";
  }
  return moments.earliest < changed ? "unknown" : "newer";
}

/** What this machine met just now is newer than any text that was handed in before. */
function wasLookedAt({ landscape, journey }: JourneyContext): boolean {
  return journey.consumer.kind === "machine" && landscape.probes.machine.known;
}
