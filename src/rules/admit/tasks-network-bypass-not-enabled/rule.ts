import { hasSystemIdentity } from "../../../engine/facts/shared-agents.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { existing } from "../../existing-evidence.ts";

/** Speaks of tasks for which the registry can make an exception; of the others, `tasks-need-agent-pool` speaks. */
export default rule({
  id: "tasks-network-bypass-not-enabled",
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
      !hasSystemIdentity(know("consumer.task").identity)
    ) {
      return notApplicable();
    }
    return know("consumer.admission").admitted
      ? pass()
      : fail({
          evidence: existing(
            landscape,
            evidence(
              "registry",
              "properties",
              "networkRuleBypassAllowedForTasks",
            ),
            evidence("registry", "properties", "networkRuleBypassOptions"),
            evidence("consumer.task", "identity", "type"),
          ),
          args: { consumer: journey.consumer.name },
        });
  },
  repairs: [],
  doc: "L:manage-network-bypass-policy-for-tasks",
});
