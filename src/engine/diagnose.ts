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
  judgeJourney,
  type Failure,
  type JudgedJourney,
} from "./judge-journey.ts";
import { journeysOf } from "./journey.ts";
import type { Planner } from "./planner.ts";
import type { Rule } from "./rule.ts";

/** Judges every journey of a landscape. The same landscape gives the same diagnosis, byte for byte. */
export function diagnose(
  landscape: Landscape,
  rules: readonly Rule[],
  planner: Planner,
): Diagnosis {
  const judged = judgeAll(landscape, rules);
  // Texts tell of the past, so changes are predicted without them.
  const journeys = judged.map((one) => heedTexts(landscape, one, rules));
  return {
    cloud: landscape.cloud,
    registry: { id: landscape.registryId, loginServer: landscape.loginServer },
    at: landscape.at,
    verdict: overall(journeys),
    journeys,
    findings: mergeFindings(judged),
    changes: changesOf(landscape, rules, planner, judged),
  };
}

function judgeAll(
  landscape: Landscape,
  rules: readonly Rule[],
): JudgedJourney[] {
  return journeysOf(landscape).map((journey) =>
    judgeJourney(landscape, journey, rules),
  );
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
    .map(({ failure: { rule, args, evidence, offers }, journeys }) => ({
      rule: rule.id,
      severity: rule.severity,
      hop: rule.hop,
      doc: rule.doc,
      args,
      evidence,
      journeys,
      changes: offers.map(({ id }) => id),
    }))
    .sort(
      (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity),
    );
}

function changesOf(
  landscape: Landscape,
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
  const before = judged.map(({ result }) => result);
  return [...specs.values()].flatMap((spec) => {
    const described = planner.describe(landscape, spec);
    if (!described) {
      return [];
    }
    const after = judgeAll(planner.predict(landscape, spec), rules).map(
      ({ result }) => result,
    );
    return [{ ...described, predicted: difference(before, after) }];
  });
}

/** Which journeys the change lets through, and which it stops, by index. */
function difference(
  before: readonly JourneyResult[],
  after: readonly JourneyResult[],
): Change["predicted"] {
  const indexes = before.map((_, index) => index);
  const verdict = (
    results: readonly JourneyResult[],
    index: number,
  ): JourneyVerdict | undefined => results[index]?.verdict;
  return {
    unblocks: indexes.filter(
      (i) => verdict(before, i) !== "passes" && verdict(after, i) === "passes",
    ),
    breaks: indexes.filter(
      (i) =>
        verdict(before, i) !== "blocked" && verdict(after, i) === "blocked",
    ),
  };
}
