import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";

export default rule({
  id: "registry-trusted-services-with-service-endpoint",
  hop: "admit",
  severity: "warning",
  needs: ["registry", "registry.subnet-rules"],
  judge({ know, evidence }) {
    const rules = know("registry.subnet-rules");
    if (rules.length === 0) {
      return notApplicable();
    }
    return (know("registry").properties.networkRuleBypassOptions ??
      "AzureServices") === "AzureServices"
      ? fail({
          evidence: [evidence("registry.subnet-rules")],
          args: { count: rules.length },
        })
      : pass();
  },
  repairs: [],
  doc: "L:allow-access-trusted-services",
});
