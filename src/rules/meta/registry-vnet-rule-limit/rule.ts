import { rule } from "../../../engine/rule.ts";
import { judgeUsage } from "../../near-limit.ts";

export default rule({
  id: "registry-vnet-rule-limit",
  hop: null,
  severity: "info",
  needs: ["registry.usages"],
  judge(judge) {
    return judgeUsage(judge, "VNetRules");
  },
  repairs: [],
  doc: "L:container-registry-vnet",
});
