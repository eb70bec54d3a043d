import type { Change } from "../model/change.ts";
import type { JourneyResult } from "../model/diagnosis.ts";
import type { Say } from "../messages/text.ts";
import type { ChangeView } from "./view.ts";

/** A change in sentences. */
export function buildChange(
  change: Change,
  journeys: readonly JourneyResult[],
  say: Say,
): ChangeView {
  const { action, scope, held } = change.permission;
  return {
    id: change.id,
    title: say(change.title.message, change.title.args),
    risk: say(change.risk.message, change.risk.args),
    opens: say("report.opens", { ...change.opens }),
    permission: say(`report.permission.${held}`, { action, scope }),
    applicable: isApplicable(change),
    obstacles: change.obstacles.map(({ message, args }) => say(message, args)),
    prediction: prediction(change, journeys, say),
    az: change.az,
  };
}

/** Whether Confirm may be offered: the right is not known to be missing, and nothing certain stands in the way. */
export function isApplicable(change: Change): boolean {
  return (
    change.permission.held !== "no" &&
    !change.obstacles.some(({ certain }) => certain)
  );
}

function prediction(
  change: Change,
  journeys: readonly JourneyResult[],
  say: Say,
): string {
  const names = (indexes: readonly number[]): string[] =>
    indexes.map((index) => journeys[index]?.consumer.name ?? String(index));
  const { unblocks, breaks } = change.predicted;
  const blocked = journeys.some(({ verdict }) => verdict === "blocked");
  const gain =
    unblocks.length > 0
      ? say("report.prediction.unblocks", { names: names(unblocks) })
      : say(
          blocked ? "report.prediction.nothing" : "report.prediction.warning",
        );
  return breaks.length === 0
    ? gain
    : `${gain}. ${say("report.prediction.breaks", { names: names(breaks) })}`;
}
