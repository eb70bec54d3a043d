import type { ExplainedMatch, PulledImage } from "./explanation.ts";

/** What a text about pulls said. Of the text itself nothing is kept but the words that were recognized, redacted. */
export interface ErrorText {
  /** The consumer whose own log it is, or for which it was given: a resource id in lower case, or `machine`; else null. */
  readonly consumerId: string | null;
  /** Best first. */
  readonly failures: readonly ExplainedMatch[];
  readonly pulls: readonly PulledImage[];
}
