import type { ChangeKind, ChangeSpec } from "../model/change.ts";
import type { Hop } from "../model/hop.ts";
import type { ConsumerKind, Landscape } from "../model/landscape.ts";
import type { MessageArgs } from "../model/message-args.ts";
import type { Evidence, Severity, Verdict } from "../model/verdict.ts";
import type { FactName, FactValue } from "./facts.ts";
import type { Journey } from "./journey.ts";

/** What a rule's `judge` is given: the facts that it declared, and the journey. */
export interface Judge<N extends FactName> {
  readonly journey: Journey;
  readonly landscape: Landscape;
  /** The value of a fact. If it is not known, the judgement ends here and the verdict is `unknown`. */
  readonly know: <K extends N>(name: K) => FactValue<K>;
  /** Whether a fact is known: for a rule that has another witness where it is not. */
  readonly isKnown: (name: N) => boolean;
  /** Where a fact, or a part of it, stands, and what stands there. */
  readonly evidence: (
    name: N,
    ...path: readonly (string | number)[]
  ) => Evidence;
}

export interface Rule<N extends FactName = FactName> {
  /** Id of the catalogue. */
  readonly id: string;
  /** The hop that it guards; null: it never stops a journey. */
  readonly hop: Hop | null;
  readonly severity: Severity;
  readonly needs: readonly N[];
  /** Kinds of consumer that it speaks of; all when absent. */
  readonly consumers?: readonly ConsumerKind[];
  /** Rules whose failure on the same journey is only a consequence of this one's. */
  readonly hides?: readonly string[];
  /** Kinds of change that it can offer. */
  readonly repairs: readonly ChangeKind[];
  /** The page that the rule rests on, as `docUrl` in `src/model/doc-url.ts` reads it: `L:container-registry-…`. */
  readonly doc: string;
  judge(judge: Judge<N>): Verdict;
}

/** Defines a rule; only the facts in `needs` can be asked for. */
export function rule<const N extends FactName>(definition: Rule<N>): Rule {
  return definition;
}

export function pass(): Verdict {
  return { verdict: "pass" };
}

export function notApplicable(): Verdict {
  return { verdict: "not-applicable" };
}

export function fail(proof: {
  wording?: string;
  evidence: readonly Evidence[];
  args?: MessageArgs;
  offers?: readonly ChangeSpec[];
}): Verdict {
  return {
    verdict: "fail",
    ...(proof.wording === undefined ? {} : { wording: proof.wording }),
    evidence: proof.evidence,
    args: proof.args ?? {},
    offers: proof.offers ?? [],
  };
}
