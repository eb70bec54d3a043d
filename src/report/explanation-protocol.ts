import type { ExplanationView } from "./explained.ts";

/** Everything that the web view shows of an explanation. Plain JSON: it is also the state from which a reload restores it. */
export interface ExplanationState {
  readonly kind: "explanation";
  readonly view: ExplanationView;
  /** Where the text is from, for people. */
  readonly origin: string;
  /** What could not be read, in sentences. */
  readonly notes: readonly string[];
  /** Whether there is a document in which a line can be shown. */
  readonly hasDocument: boolean;
  /** What the extension needs to act on it; its own business. */
  readonly explained: unknown;
}

/** What the web view of an explanation asks of the extension; `failure` is an index into the view's failures. */
export type ExplanationRequest =
  | { readonly kind: "ready" | "copy-explanation" }
  | {
      readonly kind: "diagnose-journey" | "show-line";
      readonly failure: number;
    }
  | { readonly kind: "open-help"; readonly rule: string };
