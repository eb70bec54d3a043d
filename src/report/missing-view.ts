import type { MissingFact } from "../model/diagnosis.ts";
import type { Say } from "../messages/text.ts";

/** What could not be looked at: a sentence for each reason, with all that was not checked for it. */
export function missingTexts(
  missing: readonly MissingFact[],
  say: Say,
): string[] {
  const rulesByReason = new Map<string, Set<string>>();
  for (const fact of missing) {
    const reason = reasonText(fact, say);
    const rules = rulesByReason.get(reason) ?? new Set();
    rulesByReason.set(reason, rules.add(say(`rule.${fact.rule}.title`)));
  }
  return [...rulesByReason].map(([reason, rules]) =>
    say("report.missing", { reason, rules: [...rules] }),
  );
}

function reasonText(
  { reason, fact, action, detail }: MissingFact,
  say: Say,
): string {
  if (reason === "denied" && action !== undefined) {
    return say("report.missing.denied-action", { action });
  }
  return detail === undefined
    ? say(`report.missing.${reason}`, { fact })
    : say(`report.missing.${reason}-detail`, {
        fact,
        detail: detail.replace(/\.$/, ""),
      });
}
