import { rule } from "../../../engine/rule.ts";
import { judgeSubnetRules } from "../subnet-rules.ts";

export default rule({
  id: "registry-service-endpoint-with-public-disabled",
  hop: "admit",
  severity: "warning",
  needs: ["registry", "registry.subnet-rules"],
  judge: (judge) =>
    judgeSubnetRules(
      judge,
      () =>
        judge.know("registry").properties.publicNetworkAccess === "Disabled",
      () => [judge.evidence("registry", "properties", "publicNetworkAccess")],
    ),
  repairs: [],
  doc: "L:container-registry-vnet",
});
