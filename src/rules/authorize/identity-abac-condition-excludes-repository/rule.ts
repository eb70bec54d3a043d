import { roleMode } from "../../../engine/can-pull.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { roleNames } from "../../role-names.ts";
import { missingRightRules } from "../missing-right.ts";

export default rule({
  id: "identity-abac-condition-excludes-repository",
  hop: "authorize",
  severity: "error",
  needs: [
    "registry",
    "consumer.pull-right",
    "consumer.role-decision",
    "consumer.role-assignments",
  ],
  hides: ["identity-legacy-role-on-abac-registry", ...missingRightRules],
  judge({ know, evidence, journey, landscape }) {
    if (!journey.image || roleMode(know("registry")) !== "abac") {
      return notApplicable();
    }
    const right = know("consumer.pull-right");
    if (right.by === "credentials") {
      return notApplicable();
    }
    if (right.allowed) {
      return pass();
    }
    const { excluding, denying } = know("consumer.role-decision");
    if (excluding.length === 0 || denying.length > 0) {
      return notApplicable();
    }
    return fail({
      evidence: excluding.map((index) =>
        evidence("consumer.role-assignments", index, "properties", "condition"),
      ),
      args: {
        consumer: journey.consumer.name,
        repository: journey.image.repository,
        roles: roleNames(
          landscape,
          know("consumer.role-assignments"),
          excluding,
        ),
      },
    });
  },
  repairs: [],
  doc: "L:container-registry-rbac-abac-repository-permissions",
});
