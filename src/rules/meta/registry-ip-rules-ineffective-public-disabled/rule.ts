import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { addressRules } from "../../address-rules.ts";

export default rule({
  id: "registry-ip-rules-ineffective-public-disabled",
  hop: null,
  severity: "info",
  needs: ["registry"],
  judge({ know, evidence }) {
    const registry = know("registry");
    const count = addressRules(registry).length;
    if (count === 0) {
      return notApplicable();
    }
    if (registry.properties.publicNetworkAccess !== "Disabled") {
      return pass();
    }
    return fail({
      evidence: [
        evidence("registry", "properties", "publicNetworkAccess"),
        evidence("registry", "properties", "networkRuleSet", "ipRules"),
      ],
      args: { count },
    });
  },
  repairs: [],
  doc: "L:container-registry-access-selected-networks",
});
