import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";

export default rule({
  id: "registry-service-endpoint-unsupported-cloud",
  hop: "admit",
  severity: "warning",
  needs: ["registry.subnet-rules"],
  judge({ know, evidence, landscape }) {
    const rules = know("registry.subnet-rules");
    if (rules.length === 0) {
      return notApplicable();
    }
    return landscape.cloud.kind === "china" || landscape.cloud.kind === "usgov"
      ? fail({
          evidence: [evidence("registry.subnet-rules")],
          args: { count: rules.length },
        })
      : pass();
  },
  repairs: [],
  doc: "L:container-registry-vnet",
});
