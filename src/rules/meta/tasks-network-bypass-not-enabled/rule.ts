import type { RegistryTask } from "../../../model/arm.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { existing } from "../../existing-evidence.ts";
import { isRestricted, letsTrustedServicesIn } from "../../restricted.ts";
import { runningTasks } from "../../running-tasks.ts";

export default rule({
  id: "tasks-network-bypass-not-enabled",
  hop: null,
  severity: "warning",
  needs: ["registry", "registry.tasks"],
  judge({ know, evidence, landscape }) {
    const registry = know("registry");
    if (!isRestricted(registry)) {
      return notApplicable();
    }
    const affected = runningTasks(know("registry.tasks")).filter(({ task }) =>
      needsException(task),
    );
    if (affected.length === 0) {
      return notApplicable();
    }
    if (
      letsTrustedServicesIn(registry) &&
      registry.properties.networkRuleBypassAllowedForTasks === true
    ) {
      return pass();
    }
    return fail({
      evidence: existing(
        landscape,
        evidence("registry", "properties", "networkRuleBypassAllowedForTasks"),
        evidence("registry", "properties", "networkRuleBypassOptions"),
        ...affected.map(({ index }) =>
          evidence("registry.tasks", index, "identity", "type"),
        ),
      ),
      args: { tasks: affected.map(({ task }) => task.name) },
    });
  },
  repairs: [],
  doc: "L:manage-network-bypass-policy-for-tasks",
});

/** An agent pool runs a task inside a network of the customer's own. */
function needsException({ identity, properties }: RegistryTask): boolean {
  return (
    /systemassigned/i.test(identity?.type ?? "") && !properties.agentPoolName
  );
}
