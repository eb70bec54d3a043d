import { rule } from "../../../engine/rule.ts";
import { judgeUsage } from "../../near-limit.ts";

export default rule({
  id: "private-endpoint-limit-near",
  hop: null,
  severity: "info",
  needs: ["registry.usages"],
  judge(judge) {
    return judgeUsage(judge, "PrivateEndpointConnections");
  },
  repairs: [],
  doc: "L:container-registry-skus",
});
