import { rule } from "../../../engine/rule.ts";
import { judgeDirectConnection } from "../direct-connection.ts";

export default rule({
  id: "client-dns-private-ip-unreachable",
  hop: "route",
  severity: "error",
  needs: ["machine.proxy", "probe.tcp"],
  consumers: ["machine"],
  judge: (judge) => judgeDirectConnection(judge, "private"),
  repairs: [],
  doc: "T:azure-kubernetes/extensions/cannot-pull-image-from-acr-to-aks-cluster",
});
