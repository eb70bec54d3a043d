import type { Hop } from "../model/hop.ts";
import type { JourneyVerdict } from "../model/diagnosis.ts";
import type { HopVerdict, Severity } from "../model/verdict.ts";

/**
 * A diagnosis as it is shown: every sentence is ready in the reader's language, nothing is left to decide. Plain JSON,
 * since it crosses into the web view. One view for all formats that people read.
 */
export interface ReportView {
  readonly language: string;
  /** The registry's login server. */
  readonly title: string;
  /** Cloud, machine and time of the run, one short sentence each. */
  readonly facts: readonly LabelledText[];
  readonly verdict: JourneyVerdict;
  /** The verdict in one sentence, such as "2 of 3 pulls are blocked". */
  readonly summary: string;
  /** When the facts were read (ISO 8601). */
  readonly at: string;
  readonly journeys: readonly JourneyView[];
  readonly findings: readonly FindingView[];
  /** Null where the registry has no private endpoint. */
  readonly privateNames: NamesView | null;
  readonly changes: readonly ChangeView[];
  readonly labels: Readonly<Record<ReportLabel, string>>;
}

/** The fixed words of a report. */
export type ReportLabel =
  | "journeys"
  | "findings"
  | "evidence"
  | "checked"
  | "couldNotLook"
  | "texts"
  | "notes"
  | "nothingFound"
  | "privateNames"
  | "host"
  | "privateEndpoint"
  | "expected"
  | "answers"
  | "repairs"
  | "opens"
  | "permission"
  | "risk"
  | "az"
  | "commands"
  | "help"
  | "apply"
  | "preview"
  | "copyAz"
  | "copyCommands"
  | "before"
  | "after"
  | "stale"
  | "showInDocument"
  | "causes"
  | "image"
  | "unknownImage";

export interface LabelledText {
  readonly label: string;
  readonly text: string;
}

export interface JourneyView {
  /** Index in the diagnosis. */
  readonly index: number;
  readonly consumerId: string;
  readonly consumer: string;
  /** "Web app", "AKS cluster", "This machine" … */
  readonly kind: string;
  readonly image: string | null;
  readonly verdict: JourneyVerdict;
  /** What happens to this pull, in one sentence. */
  readonly sentence: string;
  /** How a green verdict was proven. */
  readonly proof: string;
  /** What the caller may do with the repository; empty when the registry did not say. */
  readonly rights: string;
  readonly hops: readonly HopView[];
  /** Indexes into `findings`: root causes first, then the rest that concerns this journey. */
  readonly findings: readonly number[];
  readonly checked: readonly string[];
  readonly couldNotLook: readonly string[];
  /** What error texts tell of this pull. */
  readonly texts: readonly string[];
  /** What else is worth knowing of who pulls. */
  readonly notes: readonly string[];
}

export interface HopView {
  readonly hop: Hop;
  readonly label: string;
  /** The question of the hop, for a tooltip. */
  readonly question: string;
  readonly verdict: HopVerdict;
  readonly verdictText: string;
}

export interface FindingView {
  readonly rule: string;
  readonly severity: Severity;
  readonly severityText: string;
  readonly hopText: string;
  readonly title: string;
  readonly message: string;
  readonly evidence: readonly EvidenceView[];
  /** Address of the documentation that the rule rests on. */
  readonly help: string;
  /** Ids of changes. */
  readonly changes: readonly string[];
  /** Shell lines that repair it where no change does; empty when there are none. */
  readonly commands: string;
  readonly journeys: readonly number[];
}

export interface EvidenceView {
  /** JSON pointer into the landscape. */
  readonly pointer: string;
  /** The property's path in words: `contosoweb › networkRuleSet › ipRules`. */
  readonly label: string;
  readonly value: string;
}

export interface ChangeView {
  readonly id: string;
  readonly title: string;
  readonly risk: string;
  readonly opens: string;
  readonly permission: string;
  /** False when Confirm must not be offered: the caller lacks the right, or something certain stands in the way. */
  readonly applicable: boolean;
  readonly obstacles: readonly string[];
  /** "Lets shop-web through." or "Does not let … through, because …". */
  readonly prediction: string;
  readonly az: string;
}

/** Where the registry's names should lead, and what those who ask are told. */
export interface NamesView {
  readonly names: readonly {
    readonly host: string;
    /** The endpoint and its network. */
    readonly endpoint: string;
    readonly expected: string;
    readonly answers: readonly string[];
  }[];
  /** What the table is about, and that rows may be missing where that is so. */
  readonly notes: readonly string[];
}
