import { rule } from "../../../engine/rule.ts";
import { letsTrustedServicesIn } from "../../restricted.ts";
import { judgeSubnetRules } from "../subnet-rules.ts";

export default rule({
  id: "registry-trusted-services-with-service-endpoint",
  hop: "admit",
  severity: "warning",
  needs: ["registry", "registry.subnet-rules"],
  judge: (judge) =>
    judgeSubnetRules(judge, () =>
      letsTrustedServicesIn(judge.know("registry")),
    ),
  repairs: [],
  doc: "L:allow-access-trusted-services",
});
