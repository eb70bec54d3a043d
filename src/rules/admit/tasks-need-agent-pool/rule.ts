import { rule } from "../../../engine/rule.ts";
import { judgeSharedAgents, sharedAgentFacts } from "../shared-agents.ts";

/** Speaks of tasks for which the registry makes no exception, because they have no system-assigned identity. */
export default rule({
  id: "tasks-need-agent-pool",
  hop: "admit",
  severity: "error",
  needs: sharedAgentFacts,
  consumers: ["acr-task"],
  judge: (judge) =>
    judgeSharedAgents(
      judge,
      "without-system-identity",
      judge.evidence("consumer.task"),
      judge.evidence("registry", "properties", "publicNetworkAccess"),
      judge.evidence("registry", "properties", "networkRuleSet"),
    ),
  repairs: [],
  doc: "L:tasks-agent-pools",
});
