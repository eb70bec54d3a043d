import { rule } from "../../../engine/rule.ts";
import { judgeRight, rightFacts } from "../missing-right.ts";

export default rule({
  id: "identity-missing-pull-role",
  hop: "authorize",
  severity: "error",
  needs: rightFacts,
  consumers: [
    "machine",
    "web-app",
    "function-app",
    "container-group",
    "acr-task",
  ],
  judge: judgeRight,
  repairs: [],
  doc: "L:container-registry-rbac-built-in-roles-overview",
});
