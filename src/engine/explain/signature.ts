import type { CauseClass, Symptom } from "../../model/explanation.ts";
import type { Hop } from "../../model/hop.ts";

/**
 * How much a failure tells about a pull, the most first: its cause; an obstacle that is none of the registry's;
 * only that it failed; what went wrong after it.
 */
export const standings = [
  "cause",
  "elsewhere",
  "consequence",
  "after-pull",
] as const;

export type Standing = (typeof standings)[number];

/** A text that a program prints when something fails, and what it means. */
export interface Signature {
  readonly id: string;
  /** Every quantifier has an upper bound, so that the time grows with the length of the text alone. */
  readonly expression: RegExp;
  /** In lower case; each text that matches holds one of them. */
  readonly hints: readonly string[];
  readonly symptom: Symptom;
  readonly standing: Standing;
  /** The hop, where the signature proves another than the symptom's usual one. */
  readonly hop?: Hop;
  readonly httpStatus?: number;
  /** Programs of any kind print this: it counts only where the text shows that a registry is meant. */
  readonly anyProgram?: boolean;
  /** Counts also when it is all that somebody shows, as long as nothing else is named in it. */
  readonly alone?: boolean;
  /** Causes that this text makes likelier than those usual for its symptom. */
  readonly causes?: readonly CauseClass[];
}
