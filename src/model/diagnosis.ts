import type { Change } from "./change.ts";
import type { Cloud } from "./cloud.ts";
import type { Grounds, UnknownReason } from "./fact.ts";
import type { Hop } from "./hop.ts";
import type { Consumer } from "./landscape.ts";
import type { MessageArgs } from "./message-args.ts";
import type { PrivateNames } from "./private-names.ts";
import type { RepositoryAction } from "./probe.ts";
import type { Evidence, HopState, Severity } from "./verdict.ts";

export type JourneyVerdict = "blocked" | "passes" | "unknown";

/** `configured`: facts read freshly from Azure allow it; `observed`: this machine did it, or the consumer's own log tells of it. */
export type Proof = "configured" | "observed";

/** A rule that could not judge a journey, and the fact that it missed. */
export interface MissingFact extends Grounds {
  readonly rule: string;
  readonly fact: string;
  /** `contradicted`: the facts are known, but an error text of this journey says otherwise. */
  readonly reason: UnknownReason | "contradicted";
  /** Where in the landscape the fact would stand. */
  readonly pointer: string;
}

/** What one place of an error text tells of a journey, and how it fits to the facts. */
export interface TextEvidence {
  /** Where it stands in the landscape. */
  readonly pointer: string;
  /** Name of the text, and the line in it. */
  readonly source: string;
  readonly line: number;
  /** As the text spells it. */
  readonly time: string | null;
  readonly outcome: "failed" | "pulled";
  /** The words of a failure; the image of a pull. */
  readonly said: string;
  /** Where a failed pull stopped, as far as the text shows it. */
  readonly hop: Hop | null;
  /** `adds`: the facts neither say it nor rule it out. */
  readonly stance: "confirms" | "contradicts" | "adds";
}

/** Something to know of a consumer that decides no verdict: `note.<id>` says it. */
export interface Note {
  readonly id: string;
  readonly args: MessageArgs;
  readonly evidence: readonly Evidence[];
  /** The consumer pulls nothing for the time being. */
  readonly idle?: true;
}

/** What somebody may do with a repository: an action of a registry token, or to list all repositories. */
type Right = RepositoryAction | "list";

export interface CallerRights {
  readonly granted: readonly Right[];
  readonly refused: readonly Right[];
}

export interface JourneyResult {
  readonly consumer: Consumer;
  /** `repository:tag`, or null when it is not known. */
  readonly image: string | null;
  readonly verdict: JourneyVerdict;
  readonly stoppedAt: Hop | null;
  readonly proof: Proof;
  readonly hops: readonly HopState[];
  /** Ranked rule ids; consequences are left out. */
  readonly causes: readonly string[];
  readonly unknown: readonly MissingFact[];
  /** Ids of the rules that passed: what a healthy report lists as checked. */
  readonly passed: readonly string[];
  /** What the caller may do with the repository, as the registry said to this machine. */
  readonly rights?: CallerRights;
  /** What error texts tell of this journey. */
  readonly texts: readonly TextEvidence[];
  readonly notes: readonly Note[];
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly hop: Hop | null;
  /** The page that the rule rests on, as `docUrl` reads it. */
  readonly doc: string;
  /** Which of the rule's messages says it, where it has several. */
  readonly wording?: string;
  readonly args: MessageArgs;
  readonly evidence: readonly Evidence[];
  /** Indexes of the journeys concerned. */
  readonly journeys: readonly number[];
  /** Ids of the changes that repair it. */
  readonly changes: readonly string[];
  /** Shell lines that repair it where no change does; what only the user can choose stands in `<…>`. */
  readonly commands?: string;
}

export interface Diagnosis {
  readonly cloud: Cloud;
  readonly registry: { readonly id: string; readonly loginServer: string };
  readonly at: string;
  readonly verdict: JourneyVerdict;
  readonly journeys: readonly JourneyResult[];
  readonly findings: readonly Finding[];
  /** Where the registry's names should lead; null where it has no private endpoint. */
  readonly privateNames: PrivateNames | null;
  readonly changes: readonly Change[];
}
