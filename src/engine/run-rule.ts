import { groundsOf, type Unknown } from "../model/fact.ts";
import type { Landscape } from "../model/landscape.ts";
import { pointer, pointerParts, valueAt } from "../model/pointer.ts";
import { oncePer } from "../model/remember.ts";
import type { Verdict } from "../model/verdict.ts";
import { facts, type FactName, type FactValue } from "./facts.ts";
import { journeyFacts } from "./facts/journey.ts";
import { landscapeFacts } from "./facts/landscape.ts";
import type { Before, JourneyContext } from "./journey.ts";
import { notApplicable, type Judge, type Rule } from "./rule.ts";

/** Carries a fact that is not known out of `judge`. */
class MissingFactError extends Error {
  readonly fact: FactName;
  readonly unknown: Unknown;
  readonly pointer: string;

  constructor(fact: FactName, unknown: Unknown, pointerToFact: string) {
    super(`fact not known: ${fact}`);
    this.fact = fact;
    this.unknown = unknown;
    this.pointer = pointerToFact;
  }
}

/** Judges one journey by one rule. A fact that is not known makes the verdict `unknown`, with the reason. */
export function runRule(
  rule: Rule,
  context: JourneyContext,
  earlier: Before,
): Verdict {
  const { landscape, journey } = context;
  if (rule.consumers && !rule.consumers.includes(journey.consumer.kind)) {
    return notApplicable();
  }
  const shared = sharedVerdicts(landscape);
  const before = shared.get(rule);
  if (before) {
    return before;
  }
  const looked = lookingJudge(context, earlier);
  const verdict = verdictOf(rule, looked.judge);
  if (!looked.atJourney()) {
    shared.set(rule, verdict);
  }
  return verdict;
}

/** What rules said that looked at nothing of a journey: it holds for each of thousands of them. */
const sharedVerdicts: (of: Landscape) => Map<Rule, Verdict> = oncePer(
  () => new Map(),
);

/** A judge, and whether it was asked for anything of the journey. */
function lookingJudge(
  context: JourneyContext,
  earlier: Before,
): {
  readonly judge: Judge<FactName>;
  readonly atJourney: () => boolean;
} {
  const { landscape } = context;
  let atJourney = false;
  const look = (name: FactName): LocatedFact => {
    atJourney ||= !(name in landscapeFacts);
    return locate(context, earlier, name);
  };
  return {
    atJourney: () => atJourney,
    judge: {
      get journey() {
        atJourney = true;
        return context.journey;
      },
      landscape,
      know: (name) => {
        const located = look(name);
        if (!located.fact.known) {
          throw new MissingFactError(name, located.fact, located.pointer);
        }
        return located.fact.value as FactValue<typeof name>;
      },
      isKnown: (name) => look(name).fact.known,
      evidence: (name, ...path) => {
        const base = pointerParts(look(name).pointer);
        const at = pointer(...base, ...path);
        return { pointer: at, value: valueAt(landscape, at) ?? null };
      },
    },
  };
}

type LocatedFact = ReturnType<(typeof facts)[FactName]>;

const locatedFacts: (of: JourneyContext) => Map<FactName, LocatedFact> =
  oncePer(() => new Map());

/** A fact of a journey; it is worked out for the first rule that asks. Only those of the run itself depend on what ran earlier. */
function locate(
  context: JourneyContext,
  earlier: Before,
  name: FactName,
): LocatedFact {
  if (name in journeyFacts) {
    return facts[name](context, earlier);
  }
  const found = locatedFacts(context);
  const located = found.get(name) ?? facts[name](context, earlier);
  found.set(name, located);
  return located;
}

function verdictOf(rule: Rule, judge: Judge<FactName>): Verdict {
  try {
    return rule.judge(judge);
  } catch (error) {
    if (!(error instanceof MissingFactError)) {
      throw error;
    }
    return {
      verdict: "unknown",
      fact: error.fact,
      pointer: error.pointer,
      reason: error.unknown.reason,
      ...groundsOf(error.unknown),
    };
  }
}
