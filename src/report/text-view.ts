import type { Diagnosis, TextEvidence } from "../model/diagnosis.ts";
import type { Landscape } from "../model/landscape.ts";
import { pointer } from "../model/pointer.ts";
import type { Say } from "../messages/text.ts";

/** The names of the texts that say nothing of any pull of the diagnosis, nor of its registry. */
export function idleTexts(
  { journeys, findings }: Diagnosis,
  { errorTexts }: Landscape,
): string[] {
  const used = [
    ...journeys.flatMap(({ texts }) => texts),
    ...findings.flatMap(({ evidence }) => evidence),
  ].map((one) => one.pointer);
  return Object.entries(errorTexts).flatMap(([key, { source }]) => {
    const at = `${pointer("errorTexts", key)}/`;
    return used.some((one) => one.startsWith(at)) ? [] : [source];
  });
}

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
