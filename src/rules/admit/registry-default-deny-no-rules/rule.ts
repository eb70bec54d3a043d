import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { appServiceKinds } from "../../consumer-kinds.ts";

/** Trusted services pass without a rule, so it speaks only of consumers that are none. */
export default rule({
  id: "registry-default-deny-no-rules",
  hop: "admit",
  severity: "error",
  needs: [
    "registry.public-access",
    "registry",
    "registry.private-endpoints",
    "registry.subnet-rules",
  ],
  consumers: [
    "machine",
    ...appServiceKinds,
    "aks-cluster",
    "container-app",
    "acr-task",
  ],
  judge({ know, evidence }) {
    const access = know("registry.public-access");
    if (access === "does-not-matter") {
      return notApplicable();
    }
    const { properties, sku } = know("registry");
    const { networkRuleSet } = properties;
    if (sku?.name !== "Premium" || access === "Disabled") {
      return notApplicable();
    }
    if (
      networkRuleSet?.defaultAction !== "Deny" ||
      (networkRuleSet.ipRules ?? []).length > 0 ||
      know("registry.private-endpoints").length > 0 ||
      know("registry.subnet-rules").length > 0
    ) {
      return pass();
    }
    return fail({
      evidence: [evidence("registry", "properties", "networkRuleSet")],
    });
  },
  repairs: [],
  doc: "L:container-registry-access-selected-networks",
});
