import type { GivenText } from "../../app/diagnose-request.ts";
import type { ExplainedMatch, Explanation } from "../../model/explanation.ts";

/** Where a text stands in a document. */
export interface TextPlace {
  readonly uri: string;
  /** 0-based position of its first character. */
  readonly line: number;
  readonly character: number;
}

/** A text to explain. */
export interface TextSource {
  /** Where it is from, for people. */
  readonly origin: string;
  readonly text: string;
  readonly place?: TextPlace;
  /** Id of the consumer whose own log it is. */
  readonly consumerId?: string;
}

/** A text that was explained. */
export interface ExplainedText extends TextSource {
  readonly explanation: Explanation;
  /** What could not be read, in sentences. */
  readonly notes?: readonly string[];
}

/** What a window keeps of it beyond a reload: not the text, which may hold anything. */
export type KeptExplanation = Omit<ExplainedText, "text">;

/**
 * The text as evidence of a diagnosis; one that an earlier window explained is not there any more.
 * @param found the consumer whose pull it was found to tell of; a log that is known to be somebody's stays theirs
 */
export function evidence(
  explained: ExplainedText | KeptExplanation,
  found: string | undefined,
): GivenText[] {
  const consumerId = explained.consumerId ?? found;
  return "text" in explained
    ? [
        {
          source: explained.origin,
          text: explained.text,
          ...(consumerId === undefined ? {} : { consumerId }),
        },
      ]
    : [];
}

/** Where a failure is told, as VS Code counts: from 0. */
export function positionOf(
  { line, column }: Pick<ExplainedMatch, "line" | "column">,
  place?: TextPlace,
): { readonly line: number; readonly character: number } {
  const start = place ?? { line: 0, character: 0 };
  return {
    line: start.line + line - 1,
    character: column - 1 + (line === 1 ? start.character : 0),
  };
}
