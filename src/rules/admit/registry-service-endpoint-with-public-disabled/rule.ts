import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";

export default rule({
  id: "registry-service-endpoint-with-public-disabled",
  hop: "admit",
  severity: "warning",
  needs: ["registry", "registry.subnet-rules"],
  judge({ know, evidence }) {
    const rules = know("registry.subnet-rules");
    if (rules.length === 0) {
      return notApplicable();
    }
    return know("registry").properties.publicNetworkAccess === "Disabled"
      ? fail({
          evidence: [
            evidence("registry", "properties", "publicNetworkAccess"),
            evidence("registry.subnet-rules"),
          ],
          args: { count: rules.length },
        })
      : pass();
  },
  repairs: [],
  doc: "L:container-registry-vnet",
});
