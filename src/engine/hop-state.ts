import { hops, type Hop } from "../model/hop.ts";
import type { HopState, HopVerdict, Verdict } from "../model/verdict.ts";
import type { Rule } from "./rule.ts";

/** What one rule said of a journey. */
export interface Judged {
  readonly rule: Rule;
  readonly verdict: Verdict;
}

/** Each hop by itself, then: whatever comes after the hop that stops the journey was not reached. */
export function hopStates(judged: readonly Judged[]): HopState[] {
  const alone = hops.map((hop) => ({ hop, verdict: hopAlone(hop, judged) }));
  const stop = alone.findIndex((state) => state.verdict === "fail");
  return alone.map((state, index) =>
    stop === -1 || index <= stop || state.verdict === "fail"
      ? state
      : { hop: state.hop, verdict: "not-reached" },
  );
}

/**
 * Hops that no pull gets around. Where no rule can judge one for this kind of consumer, the journey is not green: nobody
 * looked.
 */
const inescapable: readonly Hop[] = ["admit", "authorize"];

/**
 * Whether a hop leaves the journey undecided. A probe that was switched off does not, except where nothing else can tell
 * whether the gate opens: an unasked gate is not an open one.
 */
export function leavesOpen({ hop, verdict }: HopState): boolean {
  return (
    verdict === "unknown" ||
    (verdict === "not-asked" && inescapable.includes(hop))
  );
}

function hopAlone(hop: Hop, judged: readonly Judged[]): HopVerdict {
  const verdict = hopVerdict(hop, judged);
  return verdict === "not-applicable" && inescapable.includes(hop)
    ? "unknown"
    : verdict;
}

function hopVerdict(hop: Hop, judged: readonly Judged[]): HopVerdict {
  const verdicts = judged
    .filter(({ rule }) => rule.hop === hop && rule.severity === "error")
    .map(({ verdict }) => verdict);
  const unknowns = verdicts.filter((verdict) => verdict.verdict === "unknown");
  if (verdicts.some((verdict) => verdict.verdict === "fail")) {
    return "fail";
  }
  if (unknowns.some((verdict) => !wasNotAsked(verdict))) {
    return "unknown";
  }
  if (unknowns.length > 0) {
    return "not-asked";
  }
  return verdicts.some((verdict) => verdict.verdict === "pass")
    ? "pass"
    : "not-applicable";
}

/** Only a probe may go unasked without making the journey unknown: the user can switch probes off, but not facts. */
function wasNotAsked(verdict: { reason: string; pointer: string }): boolean {
  return (
    verdict.reason === "not-asked" && verdict.pointer.startsWith("/probes/")
  );
}
