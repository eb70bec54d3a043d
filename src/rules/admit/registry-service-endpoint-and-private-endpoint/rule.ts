import { rule } from "../../../engine/rule.ts";
import { judgeSubnetRules } from "../subnet-rules.ts";

export default rule({
  id: "registry-service-endpoint-and-private-endpoint",
  hop: "admit",
  severity: "warning",
  needs: ["registry", "registry.subnet-rules"],
  judge: (judge) =>
    judgeSubnetRules(
      judge,
      () => {
        const { properties } = judge.know("registry");
        return (properties.privateEndpointConnections ?? []).length > 0;
      },
      () => [
        judge.evidence("registry", "properties", "privateEndpointConnections"),
      ],
    ),
  repairs: [],
  doc: "L:container-registry-vnet",
});
