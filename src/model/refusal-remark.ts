import type { Traced } from "./probe.ts";
import { remark, type Remark } from "./remark.ts";

const traced = {
  "machine-refused": "machine-refused-traced",
  "sign-in-refused": "sign-in-refused-traced",
  "token-refused": "token-refused-traced",
} as const;

/** What was refused to this machine, and the id by which Azure's support finds the answer, where it gave one. */
export function refusalRemark(
  refused: keyof typeof traced,
  { status, correlationId }: Traced,
): Remark {
  return correlationId === undefined
    ? remark(refused, { status })
    : remark(traced[refused], { status, correlationId });
}
