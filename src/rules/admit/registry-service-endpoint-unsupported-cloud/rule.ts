import { rule } from "../../../engine/rule.ts";
import { judgeSubnetRules } from "../subnet-rules.ts";

export default rule({
  id: "registry-service-endpoint-unsupported-cloud",
  hop: "admit",
  severity: "warning",
  needs: ["registry.subnet-rules"],
  judge(judge) {
    const { kind } = judge.landscape.cloud;
    return judgeSubnetRules(judge, () => kind === "china" || kind === "usgov");
  },
  repairs: [],
  doc: "L:container-registry-vnet",
});
