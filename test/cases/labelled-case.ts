import outputs from "./outputs.json" with { type: "json" };
import threads from "./threads.json" with { type: "json" };

/** A genuine failure and what is right about it; a field without a label is null, empty or left out. */
export interface LabelledCase {
  readonly id: string;
  readonly log: string;
  readonly related: boolean;
  readonly symptom: string | readonly string[];
  readonly hop?: readonly string[] | null;
  readonly causes: readonly { readonly cause: string }[];
  readonly emitter: string;
  readonly registry?: string | null;
  readonly clientIp?: string | null;
}

/** What people showed, and what clients printed under faults made for it. */
export const labelledCases: readonly LabelledCase[] = [...threads, ...outputs];
