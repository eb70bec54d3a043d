import { roleMode } from "../../../engine/can-pull.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";

/** Passes for a task that its registry signs in by itself, which it does unless it grants rights by repository. */
export default rule({
  id: "tasks-abac-source-auth-missing",
  hop: "authorize",
  severity: "error",
  needs: ["registry", "consumer.principal", "consumer.task"],
  consumers: ["acr-task"],
  judge({ know, evidence, journey }) {
    if (know("consumer.principal").kind !== "own-registry") {
      return notApplicable();
    }
    return roleMode(know("registry")) === "abac"
      ? fail({
          evidence: [
            evidence("registry", "properties", "roleAssignmentMode"),
            evidence("consumer.task"),
          ],
          args: { consumer: journey.consumer.name },
        })
      : pass();
  },
  repairs: [],
  doc: "L:container-registry-rbac-abac-repository-permissions",
});
