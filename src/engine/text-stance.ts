import type { JourneyResult, TextEvidence } from "../model/diagnosis.ts";
import type {
  CauseClass,
  ExplainedMatch,
  PulledImage,
} from "../model/explanation.ts";
import type { HopVerdict } from "../model/verdict.ts";
import type { JourneyContext } from "./journey.ts";
import { isStop, type JudgedJourney } from "./judge-journey.ts";
import { disproves } from "./proven-hops.ts";
import { ageOf, ageOfFailure } from "./told-time.ts";

/** How a failure that a text tells of fits to what the facts say. */
export function failureStance(
  context: JourneyContext,
  { result, failures }: JudgedJourney,
  told: ExplainedMatch,
): TextEvidence["stance"] {
  const stops = failures.flatMap(({ rule }) => (isStop(rule) ? [rule] : []));
  const isOld = ageOfFailure(context, told) === "older" || told.resolved;
  const isRefuted =
    isDenial(result, told) ||
    stops.some((rule) => disproves(told.symptom, rule));
  if (isRefuted && !isOld) {
    return "contradicts";
  }
  const suspects = told.causes.flatMap(({ rules }) => rules);
  return stops.some(({ id, hop }) => hop === told.hop || suspects.includes(id))
    ? "confirms"
    : "adds";
}

/** How a pull that the consumer's own log tells of fits to the verdict. Only one since the last change says anything of it. */
export function pullStance(
  context: JourneyContext,
  verdict: JourneyResult["verdict"],
  { time }: PulledImage,
): TextEvidence["stance"] {
  if (verdict === "unknown" || ageOf(context, time) !== "newer") {
    return "adds";
  }
  return verdict === "passes" ? "confirms" : "contradicts";
}

/** What passes by itself, or is no pull: the facts can be right beside it. */
const passing: ReadonlySet<CauseClass | undefined> = new Set([
  "transient-network-fault",
  "slow-or-large-transfer",
  "registry-throttling",
  "registry-service-incident",
  "acrpush-role-missing",
  "image-or-repo-locked",
]);

const unjudged: ReadonlySet<HopVerdict | undefined> = new Set([
  "not-applicable",
  "not-asked",
]);

/** Whether a pull was stopped at a hop that the facts call open, or that a green verdict was given without. */
export function isDenial(
  { hops, verdict }: JourneyResult,
  { hop, causes }: ExplainedMatch,
): boolean {
  const state = hops.find((each) => each.hop === hop)?.verdict;
  return (
    !passing.has(causes[0]?.cause) &&
    (state === "pass" || (verdict === "passes" && unjudged.has(state)))
  );
}
