import type { JourneyContext } from "../../journey.ts";
import { silent, whenKnown, type Located } from "../../located.ts";
import { publicGate } from "../../public-gate.ts";
import { admissionByGate, type Admission } from "./address-admission.ts";
import { principalOf } from "../authorize/principal.ts";
import { registryFacts } from "../registry.ts";

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
      return admissionByGate(registry, open);
    }
    const rules = registryFacts["registry.subnet-rules"](context);
    const principal = principalOf(context);
    return whenKnown(rules, (list) =>
      whenKnown(principal, ({ kind }) => {
        const answer = publicGate(document, list, {
          address: anyAddress,
          trusted: kind === "identity",
        });
        return answer.verdict === "unknown"
          ? silent(registry, "network-rules-unfit")
          : admissionByGate(registry, answer);
      }),
    );
  });
}
