import type {
  JourneyResult,
  MissingFact,
  TextEvidence,
} from "../model/diagnosis.ts";
import { remark } from "../model/remark.ts";
import type { HopState } from "../model/verdict.ts";
import {
  failuresOfJourney,
  pullsOfJourney,
  type ToldFailure,
  type ToldPull,
} from "./facts/texts.ts";
import { leavesOpen } from "./hop-state.ts";
import { rankCauses, type JudgedJourney } from "./judge-journey.ts";
import type { JourneyContext } from "./journey.ts";
import type { Rule } from "./rule.ts";
import { failureStance, isDenial, pullStance } from "./text-stance.ts";

/**
 * Sets what error texts tell of a journey against what the facts say of it. A text never turns a verdict green: a failure
 * that the facts don't explain makes it unknown, and a pull in the consumer's own log makes a green one observed.
 */
export function heedTexts(
  context: JourneyContext,
  judged: JudgedJourney,
  rules: readonly Rule[],
): JourneyResult {
  const { result, failures: found } = judged;
  const failures = failuresOfJourney(context).map((told) => ({
    told,
    stance: failureStance(context, judged, told.what),
  }));
  const doubts = failures.flatMap(({ told, stance }) =>
    stance === "contradicts" && isDenial(result, told.what) ? [told] : [],
  );
  const verdict =
    doubts.length > 0 && result.verdict === "passes"
      ? "unknown"
      : result.verdict;
  const pulls = pullsOfJourney(context).map((told) => ({
    told,
    stance: pullStance(context, verdict, told.what),
  }));
  const missing = doubts.flatMap((told) => doubted(told, result, rules));
  const hops = result.hops.map((state): HopState =>
    doubts.some(({ what }) => what.hop === state.hop)
      ? { ...state, verdict: "unknown" }
      : state,
  );
  return {
    ...result,
    verdict,
    hops,
    causes: rankCauses(
      found,
      hops.filter(leavesOpen).map(({ hop }) => hop),
    ),
    proof: pulls.some(({ stance }) => stance === "confirms")
      ? "observed"
      : result.proof,
    unknown: [...result.unknown, ...missing],
    passed: result.passed.filter((id) =>
      missing.every(({ rule }) => rule !== id),
    ),
    texts: [
      ...failures.map(({ told, stance }) => failureEvidence(told, stance)),
      ...pulls.map(({ told, stance }) => pullEvidence(told, stance)),
    ],
  };
}

/** What passed and is in doubt now: the rules that look for what the text tells of, or else all of its hop. */
function doubted(
  { what, pointer, source }: ToldFailure,
  { passed }: JourneyResult,
  rules: readonly Rule[],
): MissingFact[] {
  const suspects = what.causes.flatMap((cause) => cause.rules);
  const ofHop = rules.flatMap(({ id, hop }) =>
    hop === what.hop && passed.includes(id) ? [id] : [],
  );
  const named = ofHop.filter((id) => suspects.includes(id));
  return (named.length > 0 ? named : ofHop).map((rule) => ({
    rule,
    fact: "journey.texts",
    reason: "contradicted",
    pointer,
    remark: remark("text-says-otherwise", {
      source,
      line: what.lastLine,
      said: what.said,
    }),
  }));
}

function failureEvidence(
  { what, pointer, source }: ToldFailure,
  stance: TextEvidence["stance"],
): TextEvidence {
  const { said, hop, lastLine: line, lastTime: time } = what;
  return { pointer, source, line, time, outcome: "failed", said, hop, stance };
}

function pullEvidence(
  { what, pointer, source }: ToldPull,
  stance: TextEvidence["stance"],
): TextEvidence {
  const { line, time, registry, repository } = what;
  const said = [registry, repository].filter((part) => part !== null).join("/");
  const hop = null;
  return { pointer, source, line, time, outcome: "pulled", said, hop, stance };
}
