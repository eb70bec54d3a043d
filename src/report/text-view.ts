import type { TextEvidence } from "../model/diagnosis.ts";
import type { Say } from "../messages/text.ts";

/** What an error text tells of a pull, in one sentence: how it fits to the facts, its words, and where they stand. */
export function textSentence(
  { stance, outcome, said, source, line, time }: TextEvidence,
  say: Say,
): string {
  const place =
    time === null
      ? say("report.text.line", { source, line })
      : say("report.text.line-time", { source, line, time });
  const what = say(`report.text.${outcome}`, { said });
  return say(`report.text.${stance}`, { what, place });
}
