import { hasSystemIdentity } from "../../engine/facts/admit/shared-agents.ts";
import { fail, notApplicable, pass, type Judge } from "../../engine/rule.ts";
import type { Evidence, Verdict } from "../../model/verdict.ts";
import { existing } from "../existing-evidence.ts";

/** What the rules about tasks on shared agents need to know. */
export const sharedAgentFacts = [
  "registry",
  "consumer.task",
  "consumer.agent-pool",
  "consumer.admission",
] as const;

type SharedAgentFact = (typeof sharedAgentFacts)[number];

/** Which tasks a rule speaks of: the registry can make an exception for those that have a system-assigned identity. */
type Identity = "with-system-identity" | "without-system-identity";

/** Fails when a task runs on shared agents, and the registry's public endpoint does not let it in. */
export function judgeSharedAgents(
  { know, journey, landscape }: Judge<SharedAgentFact>,
  identity: Identity,
  ...evidence: readonly Evidence[]
): Verdict {
  if (
    know("consumer.agent-pool") ||
    hasSystemIdentity(know("consumer.task").identity) !==
      (identity === "with-system-identity")
  ) {
    return notApplicable();
  }
  return know("consumer.admission").admitted
    ? pass()
    : fail({
        evidence: existing(landscape, ...evidence),
        args: { consumer: journey.consumer.name },
      });
}
