import type { RegistryTask } from "../../../model/arm.ts";
import { roleMode } from "../../../engine/can-pull.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { runningTasks } from "../../running-tasks.ts";

export default rule({
  id: "tasks-abac-source-auth-missing",
  hop: null,
  severity: "warning",
  needs: ["registry", "registry.tasks"],
  judge({ know, evidence }) {
    if (roleMode(know("registry")) !== "abac") {
      return notApplicable();
    }
    const tasks = runningTasks(know("registry.tasks"));
    if (tasks.length === 0) {
      return notApplicable();
    }
    const without = tasks.filter(({ task }) => namesNoIdentity(task));
    if (without.length === 0) {
      return pass();
    }
    return fail({
      evidence: [
        evidence("registry", "properties", "roleAssignmentMode"),
        ...without.map(({ index }) => evidence("registry.tasks", index)),
      ],
      args: { tasks: without.map(({ task }) => task.name) },
    });
  },
  repairs: [],
  doc: "L:container-registry-rbac-abac-repository-permissions",
});

/** A task with the login mode None does not want to sign in to its own registry. */
function namesNoIdentity({ properties }: RegistryTask): boolean {
  const source = properties.credentials?.sourceRegistry;
  return source?.loginMode !== "None" && !source?.identity;
}
