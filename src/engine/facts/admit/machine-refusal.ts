import type { JourneyContext } from "../../journey.ts";
import { drawnFrom, silent, whenKnown, type Located } from "../../located.ts";
import { publicGate } from "../../public-gate.ts";
import { machineAdmissionOf } from "./machine-admission.ts";
import { pathOf } from "../route/path.ts";
import { registryFacts } from "../registry.ts";

/** Whether the public endpoint refuses this machine, which may have met the private one. */
export function machineRefusalOf(context: JourneyContext): Located<boolean> {
  const registry = registryFacts.registry(context);
  const path = pathOf(context);
  return whenKnown(registry, (document) =>
    whenKnown(path, (way): Located<boolean> => {
      const { verdict } = publicGate(document, [], {});
      if (verdict !== "unknown") {
        return drawnFrom(registry, verdict === "deny", "properties");
      }
      const admission = machineAdmissionOf(context);
      return way === "public"
        ? whenKnown(admission, ({ refused }) => drawnFrom(admission, refused))
        : silent(registry, "machine-address-unknown");
    }),
  );
}
