import { rule } from "../../../engine/rule.ts";
import { judgeUsage } from "../../near-limit.ts";

export default rule({
  id: "registry-ip-rule-limit-near",
  hop: null,
  severity: "warning",
  needs: ["registry.usages"],
  judge(judge) {
    return judgeUsage(judge, "IPRules");
  },
  repairs: [],
  doc: "L:container-registry-skus",
});
