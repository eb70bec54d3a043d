import { rule } from "../../../engine/rule.ts";
import { missingRightRules } from "../missing-right.ts";
import { judgeRolesWithoutEffect } from "../roles-without-effect.ts";

export default rule({
  id: "identity-repository-role-on-legacy-registry",
  hop: "authorize",
  severity: "error",
  needs: [
    "registry",
    "consumer.pull-right",
    "consumer.role-decision",
    "consumer.role-assignments",
  ],
  hides: missingRightRules,
  judge: (judge) => judgeRolesWithoutEffect(judge, "legacy"),
  repairs: [],
  doc: "L:container-registry-troubleshoot-login-authn-authz",
});
