import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";

import { addressRules } from "../../address-rules.ts";

export default rule({
  id: "registry-network-rules-require-premium",
  hop: null,
  severity: "warning",
  needs: ["registry"],
  judge({ know, evidence }) {
    const { properties, sku } = know("registry");
    if (sku?.name === "Premium") {
      return notApplicable();
    }
    const wanted = [
      ...(properties.publicNetworkAccess === "Disabled"
        ? ["publicNetworkAccess"]
        : []),
      ...(properties.networkRuleSet?.defaultAction === "Deny" ||
      addressRules(know("registry")).length > 0
        ? ["networkRuleSet"]
        : []),
    ];
    return wanted.length === 0
      ? pass()
      : fail({
          evidence: wanted.map((name) =>
            evidence("registry", "properties", name),
          ),
          args: { sku: sku?.name ?? "?" },
        });
  },
  repairs: [],
  doc: "L:container-registry-skus",
});
