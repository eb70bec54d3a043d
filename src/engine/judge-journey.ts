import type { ChangeSpec } from "../model/change.ts";
import type { JourneyResult, MissingFact } from "../model/diagnosis.ts";
import { groundsOf } from "../model/fact.ts";
import { hops, type Hop } from "../model/hop.ts";
import { shortImage } from "../model/image-reference.ts";
import type { MessageArgs } from "../model/message-args.ts";
import type { Evidence } from "../model/verdict.ts";
import type { Before, FailedRule, Journey, JourneyContext } from "./journey.ts";
import { hopStates, leavesOpen, type Judged } from "./hop-state.ts";
import { callerRights } from "./caller-rights.ts";
import { correlationIds } from "./correlation-ids.ts";
import { layerFetch } from "./facts/image/layer.ts";
import type { Rule } from "./rule.ts";
import { runRule } from "./run-rule.ts";

/** A rule's failure on one journey, consequences left out. */
export interface Failure {
  readonly rule: Rule;
  readonly wording?: string;
  readonly args: MessageArgs;
  readonly evidence: readonly Evidence[];
  readonly offers: readonly ChangeSpec[];
}

export interface JudgedJourney {
  readonly journey: Journey;
  readonly result: JourneyResult;
  readonly failures: readonly Failure[];
}

/** Runs every rule on one journey and finds the first hop that stops it. */
export function judgeJourney(
  context: JourneyContext,
  rules: readonly Rule[],
): JudgedJourney {
  const { journey } = context;
  const guards = judgeAll(rules.filter(isGuard), context, {
    missing: [],
    failed: [],
  });
  const others = judgeAll(
    rules.filter((rule) => !isGuard(rule)),
    context,
    {
      missing: guards.flatMap(missingFact),
      failed: withoutConsequences(guards).flatMap(failedRule),
    },
  );
  const judged = withoutConsequences([...guards, ...others]);
  const states = hopStates(judged);
  const stoppedAt =
    states.find((state) => state.verdict === "fail")?.hop ?? null;
  const undecided = states.filter(leavesOpen).map((state) => state.hop);
  const failures = judged.flatMap((one) => failure(one, context));
  const stops = failures.filter(({ rule }) => isStop(rule));
  const verdict = stoppedAt
    ? "blocked"
    : undecided.length > 0
      ? "unknown"
      : "passes";
  const rights = callerRights(context);
  return {
    journey,
    failures,
    result: {
      consumer: journey.consumer,
      image: journey.image && shortImage(journey.image),
      verdict,
      stoppedAt,
      proof:
        journey.consumer.kind === "machine" &&
        (stops.some(wasSeen) || (verdict === "passes" && hasFetched(context)))
          ? "observed"
          : "configured",
      hops: states,
      causes: rankCauses(failures, undecided),
      unknown: judged.flatMap(missingFact),
      passed: judged.flatMap(({ rule, verdict: { verdict: v } }) =>
        v === "pass" ? rule.id : [],
      ),
      ...(rights && { rights }),
      texts: [],
      notes: [],
    },
  };
}

/** Whether a rule guards a hop; the others run after these, because they may speak of what these could not read. */
function isGuard(rule: Rule): boolean {
  return rule.hop !== null;
}

/** Whether a journey's verdict may depend on a rule: by stopping it, or by taking the blame from one that would. */
export function decides(rule: Rule): boolean {
  return isStop(rule) || (rule.hides ?? []).length > 0;
}

/** Whether a rule's failure stops the journey. */
export function isStop(rule: Rule): boolean {
  return rule.severity === "error" && rule.hop !== null;
}

/** Whether a failure rests on what this machine met, not on configuration alone. */
function wasSeen({ evidence }: Failure): boolean {
  return evidence.some(({ pointer }) => pointer.startsWith("/probes/"));
}

/** Whether this machine went the whole way of the pull: to the first byte of a blob. */
function hasFetched(context: JourneyContext): boolean {
  const { fact } = layerFetch(context);
  return fact.known && fact.value?.failure === null;
}

function judgeAll(
  rules: readonly Rule[],
  context: JourneyContext,
  before: Before,
): Judged[] {
  return rules.map((rule) => ({
    rule,
    verdict: runRule(rule, context, before),
  }));
}

function failedRule({ rule: { id, hop }, verdict }: Judged): FailedRule[] {
  return verdict.verdict === "fail" && hop !== null
    ? [{ id, hop, offers: verdict.offers }]
    : [];
}

function withoutConsequences(judged: readonly Judged[]): Judged[] {
  const hidden = new Set(
    judged.flatMap(({ rule, verdict }) =>
      verdict.verdict === "fail" ? (rule.hides ?? []) : [],
    ),
  );
  return judged.filter(({ rule }) => !hidden.has(rule.id));
}

function missingFact({ rule, verdict }: Judged): MissingFact[] {
  if (verdict.verdict !== "unknown") {
    return [];
  }
  const { fact, reason, pointer } = verdict;
  return [{ rule: rule.id, fact, reason, pointer, ...groundsOf(verdict) }];
}

function failure(
  { rule, verdict }: Judged,
  { landscape }: JourneyContext,
): Failure[] {
  if (verdict.verdict !== "fail") {
    return [];
  }
  const { wording, args, evidence, offers } = verdict;
  return [
    {
      rule,
      ...(wording === undefined ? {} : { wording }),
      args,
      evidence: [...evidence, ...correlationIds(landscape, evidence)],
      offers,
    },
  ];
}

/** Errors in the order of the hops, then of the rules; for an undecided journey what explains the hops in doubt. */
export function rankCauses(
  failures: readonly Failure[],
  undecided: readonly Hop[],
): string[] {
  const stops = failures.filter(({ rule }) => isStop(rule));
  const doubts = failures.filter(
    ({ rule }) => rule.hop !== null && undecided.includes(rule.hop),
  );
  const causes = stops.length > 0 ? stops : doubts;
  return [...causes]
    .sort((a, b) => order(a.rule) - order(b.rule))
    .map(({ rule }) => rule.id);
}

function order(rule: Rule): number {
  return rule.hop === null ? hops.length : hops.indexOf(rule.hop);
}
