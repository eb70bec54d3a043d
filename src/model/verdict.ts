import type { Hop } from "./hop.ts";
import type { ChangeSpec } from "./change.ts";
import type { Grounds, UnknownReason } from "./fact.ts";
import type { MessageArgs } from "./message-args.ts";

export const severities = ["error", "warning", "info", "hint"] as const;

/**
 * error: pulls of the named consumer fail now (only these stop a journey); warning: they fail after a normal event, or
 * only some do; info: to know; hint: hardening.
 */
export type Severity = (typeof severities)[number];

/** Where in the landscape the proof stands, and what stood there. */
export interface Evidence {
  readonly pointer: string;
  readonly value: unknown;
}

/** What a rule says of one journey. */
export type Verdict =
  | { readonly verdict: "pass" }
  | { readonly verdict: "not-applicable" }
  | (Grounds & {
      readonly verdict: "unknown";
      readonly fact: string;
      readonly reason: UnknownReason;
      readonly pointer: string;
    })
  | {
      readonly verdict: "fail";
      /** Which of the rule's messages says it, where it has several: `rule.<id>.message.<wording>`. */
      readonly wording?: string;
      readonly evidence: readonly Evidence[];
      readonly args: MessageArgs;
      readonly offers: readonly ChangeSpec[];
    };

export type HopVerdict =
  "pass" | "fail" | "unknown" | "not-asked" | "not-reached" | "not-applicable";

export interface HopState {
  readonly hop: Hop;
  readonly verdict: HopVerdict;
}
