import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";

export default rule({
  id: "registry-service-endpoint-and-private-endpoint",
  hop: "admit",
  severity: "warning",
  needs: ["registry", "registry.subnet-rules"],
  judge({ know, evidence }) {
    const rules = know("registry.subnet-rules");
    if (rules.length === 0) {
      return notApplicable();
    }
    return (know("registry").properties.privateEndpointConnections ?? [])
      .length > 0
      ? fail({
          evidence: [
            evidence("registry", "properties", "privateEndpointConnections"),
            evidence("registry.subnet-rules"),
          ],
          args: { count: rules.length },
        })
      : pass();
  },
  repairs: [],
  doc: "L:container-registry-vnet",
});
