import { rule } from "../../../engine/rule.ts";
import { missingRightRules } from "../missing-right.ts";
import { judgeRolesWithoutEffect } from "../roles-without-effect.ts";

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
  hides: [...missingRightRules, "aks-attach-acr-on-abac"],
  judge: (judge) => judgeRolesWithoutEffect(judge, "abac"),
  repairs: [],
  doc: "L:container-registry-rbac-abac-repository-permissions",
});
