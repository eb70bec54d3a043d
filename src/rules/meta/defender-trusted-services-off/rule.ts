import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { isRestricted, letsTrustedServicesIn } from "../../restricted.ts";

export default rule({
  id: "defender-trusted-services-off",
  hop: null,
  severity: "warning",
  needs: ["registry"],
  judge({ know, evidence }) {
    const registry = know("registry");
    if (!isRestricted(registry)) {
      return notApplicable();
    }
    if (letsTrustedServicesIn(registry)) {
      return pass();
    }
    return fail({
      evidence: [
        evidence("registry", "properties", "networkRuleBypassOptions"),
      ],
    });
  },
  repairs: [],
  doc: "L:scan-images-defender",
});
