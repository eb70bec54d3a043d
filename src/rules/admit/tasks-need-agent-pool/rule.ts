import { hasSystemIdentity } from "../../../engine/facts/shared-agents.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { existing } from "../../existing-evidence.ts";

/** Speaks of tasks for which the registry makes no exception, because they have no system-assigned identity. */
export default rule({
  id: "tasks-need-agent-pool",
  hop: "admit",
  severity: "error",
  needs: [
    "registry",
    "consumer.task",
    "consumer.agent-pool",
    "consumer.admission",
  ],
  consumers: ["acr-task"],
  judge({ know, evidence, journey, landscape }) {
    if (
      know("consumer.agent-pool") ||
      hasSystemIdentity(know("consumer.task").identity)
    ) {
      return notApplicable();
    }
    return know("consumer.admission").admitted
      ? pass()
      : fail({
          evidence: existing(
            landscape,
            evidence("consumer.task"),
            evidence("registry", "properties", "publicNetworkAccess"),
            evidence("registry", "properties", "networkRuleSet"),
          ),
          args: { consumer: journey.consumer.name },
        });
  },
  repairs: [],
  doc: "L:tasks-agent-pools",
});
