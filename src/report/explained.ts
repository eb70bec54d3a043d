import type { HopView } from "./view.ts";

/** An explanation as it is shown: every sentence is ready in the reader's language. Plain JSON, since it crosses into the web view. */
export interface ExplanationView {
  readonly language: string;
  readonly title: string;
  /** Whether a registry's network or access is the problem. */
  readonly related: boolean;
  readonly summary: string;
  readonly failures: readonly FailureView[];
  /** How many more there are, as a sentence. */
  readonly more: string | undefined;
  readonly labels: Readonly<Record<ExplanationLabel, string>>;
}

/** The fixed words of an explanation. */
export type ExplanationLabel =
  | "related"
  | "notRelated"
  | "origin"
  | "show"
  | "checks"
  | "hops"
  | "diagnose"
  | "copy";

export interface FailureView {
  /** The image or the registry. */
  readonly subject: string;
  readonly related: boolean;
  readonly symptom: string;
  /** Where the pull stops, as a sentence. */
  readonly hop: string;
  /** The way of a pull, with the hop that the text names marked; nothing of the others is known. */
  readonly hops: readonly HopView[];
  /** The message itself, shortened. */
  readonly said: string;
  readonly facts: readonly string[];
  readonly causesTitle: string;
  /** Likeliest first. */
  readonly causes: readonly CauseView[];
  /** What to do next. */
  readonly next: string | undefined;
}

export interface CauseView {
  readonly text: string;
  /** What would confirm it. */
  readonly confirm: string;
  /** The rules that a diagnosis looks for it with, as a phrase. */
  readonly checkedBy: string | undefined;
  /** The rules that look for it and have a page of help. */
  readonly checks: readonly CheckView[];
}

export interface CheckView {
  readonly rule: string;
  readonly title: string;
}
