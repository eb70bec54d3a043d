import type { Change, ChangeSpec } from "../model/change.ts";
import type {
  Diagnosis,
  Finding,
  JourneyResult,
  JourneyVerdict,
} from "../model/diagnosis.ts";
import type { Landscape } from "../model/landscape.ts";
import { severities } from "../model/verdict.ts";
import { heedTexts } from "./heed-texts.ts";
import {
  decides,
  judgeJourney,
  type Failure,
  type JudgedJourney,
} from "./judge-journey.ts";
import { notesOf } from "./notes/notes.ts";
import { journeysOf, type Journey } from "./journey.ts";
import type { Planner } from "./planner.ts";
import { privateNamesOf } from "./private-names.ts";
import type { Rule } from "./rule.ts";
import { touchedJourneys } from "./touched.ts";

/** Judges every journey of a landscape. The same landscape gives the same diagnosis, byte for byte. */
export function diagnose(
  landscape: Landscape,
  rules: readonly Rule[],
  planner: Planner,
): Diagnosis {
  const all = journeysOf(landscape);
  const results = all.map((journey) => {
    // Facts are remembered as long as their context is held: no longer than for one journey, or thousands fill the memory.
    const context = { landscape, journey };
    const judged = judgeJourney(context, rules);
    const heeded = heedTexts(context, judged, rules);
    return { judged, heeded: { ...heeded, notes: notesOf(context) } };
  });
  // Texts tell of the past, so changes are predicted without them.
  const judged = results.map((one) => one.judged);
  const journeys = results.map((one) => one.heeded);
  return {
    cloud: landscape.cloud,
    registry: { id: landscape.registryId, loginServer: landscape.loginServer },
    at: landscape.at,
    verdict: overall(journeys),
    journeys,
    findings: mergeFindings(judged),
    privateNames: privateNamesOf({ landscape }, all),
    changes: changesOf(landscape, all, rules, planner, judged),
  };
}

function overall(journeys: readonly JourneyResult[]): JourneyVerdict {
  if (journeys.some(({ verdict }) => verdict === "blocked")) {
    return "blocked";
  }
  return journeys.length > 0 &&
    journeys.every(({ verdict }) => verdict === "passes")
    ? "passes"
    : "unknown";
}

/** The same failure on several journeys is one finding. Worst first, then in the order of the rules. */
function mergeFindings(judged: readonly JudgedJourney[]): Finding[] {
  const merged = new Map<string, { failure: Failure; journeys: number[] }>();
  judged.forEach(({ failures }, index) => {
    for (const failure of failures) {
      const key = JSON.stringify([
        failure.rule.id,
        failure.wording,
        failure.args,
        failure.evidence,
      ]);
      const seen = merged.get(key);
      if (seen) {
        seen.journeys.push(index);
      } else {
        merged.set(key, { failure, journeys: [index] });
      }
    }
  });
  return [...merged.values()]
    .map(
      ({ failure: { rule, wording, args, evidence, offers }, journeys }) => ({
        rule: rule.id,
        severity: rule.severity,
        hop: rule.hop,
        doc: rule.doc,
        ...(wording === undefined ? {} : { wording }),
        args,
        evidence,
        journeys,
        changes: offers.map(({ id }) => id),
      }),
    )
    .sort(
      (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity),
    );
}

function changesOf(
  landscape: Landscape,
  journeys: readonly Journey[],
  rules: readonly Rule[],
  planner: Planner,
  judged: readonly JudgedJourney[],
): Change[] {
  const specs = new Map<string, ChangeSpec>();
  for (const { failures } of judged) {
    for (const spec of failures.flatMap(({ offers }) => offers)) {
      specs.set(spec.id, spec);
    }
  }
  if (specs.size === 0) {
    return [];
  }
  const touched = touchedJourneys(landscape, journeys);
  const deciding = rules.filter(decides);
  return [...specs.values()].flatMap((spec) => {
    const described = planner.describe(landscape, spec);
    if (!described) {
      return [];
    }
    const changed = planner.predict(landscape, spec);
    const outcomes = touched(planner.alters(spec)).flatMap(
      (index): Outcome[] => {
        const journey = journeys[index];
        const before = judged[index];
        return journey && before
          ? [
              {
                index,
                before: before.result.verdict,
                after: judgeJourney({ landscape: changed, journey }, deciding)
                  .result.verdict,
              },
            ]
          : [];
      },
    );
    return [{ ...described, predicted: difference(outcomes) }];
  });
}

/** A journey's verdict without the change and with it. */
interface Outcome {
  readonly index: number;
  readonly before: JourneyVerdict;
  readonly after: JourneyVerdict;
}

/** Which journeys the change lets through, and which it stops, by index. */
function difference(outcomes: readonly Outcome[]): Change["predicted"] {
  const indexes = (those: readonly Outcome[]): number[] =>
    those.map(({ index }) => index).sort((a, b) => a - b);
  return {
    unblocks: indexes(
      outcomes.filter(
        ({ before, after }) => before !== "passes" && after === "passes",
      ),
    ),
    breaks: indexes(
      outcomes.filter(
        ({ before, after }) => before !== "blocked" && after === "blocked",
      ),
    ),
  };
}
