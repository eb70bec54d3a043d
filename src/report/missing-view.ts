import type { MissingFact } from "../model/diagnosis.ts";
import type { Say } from "../messages/text.ts";
import { whyText } from "./why-text.ts";

/** What could not be looked at: a sentence for each reason, with all that was not checked for it. */
export function missingTexts(
  missing: readonly MissingFact[],
  say: Say,
): string[] {
  const rulesByReason = new Map<string, Set<string>>();
  for (const fact of missing) {
    const reason = missingText(fact, say);
    const rules = rulesByReason.get(reason) ?? new Set();
    rulesByReason.set(reason, rules.add(say(`rule.${fact.rule}.title`)));
  }
  return [...rulesByReason].map(([reason, rules]) =>
    say("report.missing", { reason, rules: [...rules] }),
  );
}

/** Why a fact is missing. What was read and does not say is no failure: there, our remark says it all. */
export function missingText(missing: MissingFact, say: Say): string {
  const { reason, action } = missing;
  if (reason === "denied" && action !== undefined) {
    return say("report.missing.denied-action", { action });
  }
  const fact = say(`fact.${missing.fact}`);
  const why = whyText(missing, say);
  if (why === undefined) {
    return say(`report.missing.${reason}`, { fact });
  }
  return reason === "silent" || reason === "contradicted"
    ? why
    : say(`report.missing.${reason}-because`, { fact, why });
}
