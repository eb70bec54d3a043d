import { rule } from "../../../engine/rule.ts";
import { judgeRight, rightFacts } from "../missing-right.ts";

export default rule({
  id: "aks-kubelet-identity-missing-pull-role",
  hop: "authorize",
  severity: "error",
  needs: rightFacts,
  consumers: ["aks-cluster"],
  judge: judgeRight,
  repairs: [],
  doc: "AK:cluster-container-registry-integration",
});
