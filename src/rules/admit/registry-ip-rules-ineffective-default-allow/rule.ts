import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { ruleCount } from "../ip-rules.ts";

export default rule({
  id: "registry-ip-rules-ineffective-default-allow",
  hop: "admit",
  severity: "warning",
  needs: ["registry"],
  judge({ know, evidence }) {
    const registry = know("registry");
    const { publicNetworkAccess, networkRuleSet } = registry.properties;
    const count = ruleCount(registry);
    if (count === 0 || (publicNetworkAccess ?? "Enabled") !== "Enabled") {
      return notApplicable();
    }
    if (networkRuleSet?.defaultAction === "Deny") {
      return pass();
    }
    return fail({
      evidence: [evidence("registry", "properties", "networkRuleSet")],
      args: { count },
    });
  },
  repairs: [],
  doc: "L:container-registry-access-selected-networks",
});
