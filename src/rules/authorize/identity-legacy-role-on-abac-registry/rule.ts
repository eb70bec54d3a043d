import { roleMode } from "../../../engine/can-pull.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { roleNames } from "../../role-names.ts";

export default rule({
  id: "identity-legacy-role-on-abac-registry",
  hop: "authorize",
  severity: "error",
  needs: [
    "registry",
    "consumer.pull-right",
    "consumer.role-decision",
    "consumer.role-assignments",
  ],
  hides: [
    "identity-missing-pull-role",
    "aks-kubelet-identity-missing-pull-role",
    "aks-attach-acr-on-abac",
  ],
  judge({ know, evidence, journey, landscape }) {
    if (roleMode(know("registry")) !== "abac") {
      return notApplicable();
    }
    const right = know("consumer.pull-right");
    if (right.by === "credentials") {
      return notApplicable();
    }
    if (right.allowed) {
      return pass();
    }
    const { withoutEffect } = know("consumer.role-decision");
    if (withoutEffect.length === 0) {
      return notApplicable();
    }
    return fail({
      evidence: [
        evidence("registry", "properties", "roleAssignmentMode"),
        ...withoutEffect.map((index) =>
          evidence(
            "consumer.role-assignments",
            index,
            "properties",
            "roleDefinitionId",
          ),
        ),
      ],
      args: {
        consumer: journey.consumer.name,
        roles: roleNames(
          landscape,
          know("consumer.role-assignments"),
          withoutEffect,
        ),
      },
    });
  },
  repairs: [],
  doc: "L:container-registry-rbac-abac-repository-permissions",
});
