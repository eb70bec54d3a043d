import type { JourneyContext } from "../../journey.ts";
import { drawnFrom, whenKnown, type Located } from "../../located.ts";
import { admissionOf } from "../admit/admission.ts";
import { registryFacts } from "../registry.ts";

/**
 * Whether what can be read does not tell as whom a consumer arrives at the registry's public endpoint. A right that is missing
 * makes no doubt of its own: it is what is missing.
 */
export function isEgressInDoubt(context: JourneyContext): Located<boolean> {
  const admission = admissionOf(context);
  if (admission.fact.known || admission.fact.reason === "denied") {
    return whenKnown(admission, () => drawnFrom(admission, false));
  }
  return drawnFrom(registryFacts.registry(context), true);
}
