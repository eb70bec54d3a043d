import type { Landscape } from "../model/landscape.ts";
import { valueAt } from "../model/pointer.ts";
import type { Evidence } from "../model/verdict.ts";

/** The pieces of evidence that stand in the landscape: ARM leaves out properties that were never set. */
export function existing(
  landscape: Landscape,
  ...evidence: readonly Evidence[]
): Evidence[] {
  return evidence.filter(
    ({ pointer }) => valueAt(landscape, pointer) !== undefined,
  );
}
