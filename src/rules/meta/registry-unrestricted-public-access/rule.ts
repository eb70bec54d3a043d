import { fail, pass, rule } from "../../../engine/rule.ts";
import { existing } from "../../existing-evidence.ts";

export default rule({
  id: "registry-unrestricted-public-access",
  hop: null,
  severity: "hint",
  needs: ["registry"],
  judge({ know, evidence, landscape }) {
    const { publicNetworkAccess, networkRuleSet } = know("registry").properties;
    return publicNetworkAccess === "Disabled" ||
      networkRuleSet?.defaultAction === "Deny"
      ? pass()
      : fail({
          evidence: existing(
            landscape,
            evidence("registry", "properties", "publicNetworkAccess"),
            evidence("registry", "properties", "networkRuleSet"),
            evidence("registry", "properties", "loginServer"),
          ),
        });
  },
  repairs: [],
  doc: "L:container-registry-access-selected-networks",
});
