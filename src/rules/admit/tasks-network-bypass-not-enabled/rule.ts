import { rule } from "../../../engine/rule.ts";
import { judgeSharedAgents, sharedAgentFacts } from "../shared-agents.ts";

/** Speaks of tasks for which the registry can make an exception; of the others, `tasks-need-agent-pool` speaks. */
export default rule({
  id: "tasks-network-bypass-not-enabled",
  hop: "admit",
  severity: "error",
  needs: sharedAgentFacts,
  consumers: ["acr-task"],
  judge: (judge) =>
    judgeSharedAgents(
      judge,
      "with-system-identity",
      judge.evidence(
        "registry",
        "properties",
        "networkRuleBypassAllowedForTasks",
      ),
      judge.evidence("registry", "properties", "networkRuleBypassOptions"),
      judge.evidence("consumer.task", "identity", "type"),
    ),
  repairs: [],
  doc: "L:manage-network-bypass-policy-for-tasks",
});
