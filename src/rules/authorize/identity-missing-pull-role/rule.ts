import { rule } from "../../../engine/rule.ts";
import { appServiceKinds } from "../../consumer-kinds.ts";
import { judgeRight, rightFacts } from "../missing-right.ts";

export default rule({
  id: "identity-missing-pull-role",
  hop: "authorize",
  severity: "error",
  needs: rightFacts,
  consumers: ["machine", ...appServiceKinds, "container-group", "acr-task"],
  judge: judgeRight,
  repairs: [],
  doc: "L:container-registry-rbac-built-in-roles-overview",
});
