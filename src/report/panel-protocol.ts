import type { ReportView } from "./view.ts";

/** Words of the report's web view that other renderings of a report don't need. */
export type PanelWord =
  | "diagnoseAgain"
  | "copyReport"
  | "copyHosts"
  | "openDocument"
  | "verdict.blocked"
  | "verdict.passes"
  | "verdict.unknown"
  | "hops"
  | "repair.verified"
  | "repair.unverified"
  | "restored";

/** Everything that the web view shows. Plain JSON: it is also the state from which a reload restores it. */
export interface PanelState {
  /** Key of the run. */
  readonly key: string;
  /** What a new run is to look at; the extension's own business. */
  readonly target: unknown;
  readonly view: ReportView;
  /** The time of the run in the reader's own notation. */
  readonly readAt: string;
  readonly stale: boolean;
  /** The window was reloaded since: the report can be read, but its repairs need a new run. */
  readonly restored: boolean;
  /** The report before a repair, and whether the repair did what was predicted. */
  readonly repair?: {
    readonly title: string;
    readonly before: ReportView;
    readonly verified: boolean;
  };
  readonly words: Readonly<Record<PanelWord, string>>;
}

/** What the web view asks of the extension. */
export type PanelRequest =
  | { readonly kind: "ready" }
  | { readonly kind: "diagnose-again" }
  | { readonly kind: "copy-report" }
  | { readonly kind: "copy-hosts" }
  | { readonly kind: "open-document" }
  | { readonly kind: "reveal"; readonly pointer: string }
  | { readonly kind: "copy-commands"; readonly finding: number }
  | {
      readonly kind: "preview" | "apply" | "copy-az";
      readonly change: string;
    };
