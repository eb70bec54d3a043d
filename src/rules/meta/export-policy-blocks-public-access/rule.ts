import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";

export default rule({
  id: "export-policy-blocks-public-access",
  hop: null,
  severity: "info",
  needs: ["registry"],
  judge({ know, evidence }) {
    const { publicNetworkAccess, policies } = know("registry").properties;
    if (publicNetworkAccess !== "Disabled") {
      return notApplicable();
    }
    return policies?.exportPolicy?.status === "disabled"
      ? fail({
          evidence: [
            evidence("registry", "properties", "policies", "exportPolicy"),
          ],
        })
      : pass();
  },
  repairs: [],
  doc: "L:data-loss-prevention",
});
