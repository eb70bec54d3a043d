import type { ExplainedMatch } from "../model/explanation.ts";
import type { MessageArgs } from "../model/message-args.ts";
import type { Evidence, Verdict } from "../model/verdict.ts";
import type { ToldFailure } from "../engine/facts/texts.ts";
import { evidenceAt } from "../engine/located.ts";
import { fail, notApplicable, pass, type Judge } from "../engine/rule.ts";

/** A question to one failure that a text tells of. */
export type Meant = (failure: ExplainedMatch) => boolean;

/** What a rule was given. What is said of a registry, and of no journey, is the same on all of them: it leaves the journey out. */
type Given = Pick<Judge<never>, "landscape"> &
  Partial<Pick<Judge<never>, "journey">>;

/**
 * Where the judgement rests on a text alone. What no text tells of is not judged: silence proves nothing. What worked later
 * in the same text passes.
 */
export function judgeTold(
  given: Given,
  told: readonly ToldFailure[],
  isMeant: Meant,
  argsOf: (failure: ExplainedMatch) => MessageArgs = () => ({}),
): Verdict {
  const meant = told.filter(({ what }) => isMeant(what));
  const one = meant.find(({ what }) => !what.resolved);
  if (one) {
    return failTold(given, one, { args: argsOf(one.what) });
  }
  return meant.length > 0 ? pass() : notApplicable();
}

/** The first failure that is meant; what worked later in the text is none. */
export function toldOf(
  told: readonly ToldFailure[],
  isMeant: Meant,
): ToldFailure | undefined {
  return told.find(({ what }) => !what.resolved && isMeant(what));
}

/** A failure of a rule that rests on what a text says, and on what else there is. */
export function failTold(
  { journey, landscape }: Given,
  { what, pointer, source }: ToldFailure,
  more: { args?: MessageArgs; evidence?: readonly Evidence[] } = {},
): Verdict {
  return fail({
    evidence: [
      evidenceAt(landscape, `${pointer}/said`),
      ...(more.evidence ?? []),
    ],
    args: {
      ...(journey && { consumer: journey.consumer.name }),
      source,
      line: what.line,
      ...more.args,
    },
  });
}

/** Whether the likeliest cause is one that the rule looks for. Of what worked later, a passing fault stands before it. */
export function pointsAt(rule: string): Meant {
  return ({ causes, resolved }) =>
    causes[resolved ? 1 : 0]?.rules.includes(rule) ?? false;
}

/** Whether one of these messages stands there: some say more than the cause that they point at. */
export function saidBy(...signatures: readonly string[]): Meant {
  return ({ signature }) => signatures.includes(signature);
}
