import type { JourneyContext } from "../journey.ts";
import { drawnFrom, silent, whenKnown, type Located } from "../located.ts";
import { publicGate } from "../public-gate.ts";
import { admissionOfAnybody, type Admission } from "./address-admission.ts";
import { principalOf } from "./principal.ts";
import { registryFacts } from "./registry.ts";

/** Any address of Azure may be the one that a container group pulls from, so only a rule for all of them lets it in. */
const anyAddress = "0.0.0.0/0";

/**
 * What the registry's public endpoint says to a container group, which it lets in as a trusted service if the group pulls
 * with a managed identity. Whether that identity may pull is another question.
 */
export function admissionOfGroup(context: JourneyContext): Located<Admission> {
  const registry = registryFacts.registry(context);
  return whenKnown(registry, (document) => {
    const open = publicGate(document, [], {});
    if (open.verdict === "allow") {
      return drawnFrom(
        registry,
        admissionOfAnybody(true, open.reason),
        "properties",
      );
    }
    const rules = registryFacts["registry.subnet-rules"](context);
    const principal = principalOf(context);
    return whenKnown(rules, (list) =>
      whenKnown(principal, ({ kind }) => {
        const { verdict, reason } = publicGate(document, list, {
          address: anyAddress,
          trusted: kind === "identity",
        });
        const admission = admissionOfAnybody(verdict === "allow", reason);
        return verdict === "unknown"
          ? silent(registry, "Its network rules cannot be judged.")
          : drawnFrom(registry, admission, "properties");
      }),
    );
  });
}
