import { rule } from "../../../engine/rule.ts";
import { egressFacts, judgeEgress } from "../network-egress.ts";

export default rule({
  id: "aks-egress-ip-not-allowed",
  hop: "admit",
  severity: "error",
  needs: egressFacts,
  consumers: ["aks-cluster"],
  hides: ["registry-default-deny-no-rules"],
  judge: judgeEgress,
  repairs: ["allow-addresses"],
  doc: "T:azure-kubernetes/extensions/cannot-pull-image-from-acr-to-aks-cluster",
});
