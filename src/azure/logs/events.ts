import type { PullEvent } from "../documents/events.ts";

/** Events as lines of a log, a line each, the latest last. */
export function eventLines(events: readonly PullEvent[]): string {
  return events
    .toSorted((a, b) => lastOf(a).localeCompare(lastOf(b)))
    .map(eventLine)
    .join("\n");
}

/** As `kubectl describe` writes it, after its time: `Warning Failed (x3 over 171s) shop/web-0 Failed to pull image …`. */
function eventLine(event: PullEvent): string {
  const { type, reason = event.name, involvedObject, message = "" } = event;
  const { namespace, name } = involvedObject ?? {};
  return [
    lastOf(event),
    type,
    reason,
    repetition(event),
    [namespace, name].filter((part) => part !== undefined).join("/"),
    message.replace(/\s*\n\s*/g, " "),
  ]
    .filter((part) => part !== undefined && part !== "")
    .join(" ");
}

function lastOf({ lastTimestamp, firstTimestamp }: PullEvent): string {
  return lastTimestamp ?? firstTimestamp ?? "";
}

function repetition(event: PullEvent): string {
  const { count = 1, firstTimestamp = "" } = event;
  const seconds =
    (Date.parse(lastOf(event)) - Date.parse(firstTimestamp)) / 1000;
  return count > 1 ? `(x${count} over ${Math.round(seconds) || 0}s)` : "";
}
