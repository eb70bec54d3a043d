import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { appServiceKinds } from "../../consumer-kinds.ts";
import { existing } from "../../existing-evidence.ts";
import { isRestricted, letsTrustedServicesIn } from "../../restricted.ts";

export default rule({
  id: "webapp-trusted-service-assumed",
  hop: null,
  severity: "info",
  needs: ["registry", "consumer.path", "consumer.admission"],
  consumers: appServiceKinds,
  judge({ know, evidence, landscape, journey }) {
    const registry = know("registry");
    if (
      !isRestricted(registry) ||
      !letsTrustedServicesIn(registry) ||
      know("consumer.path") !== "public"
    ) {
      return notApplicable();
    }
    if (know("consumer.admission").admitted) {
      return pass();
    }
    return fail({
      evidence: existing(
        landscape,
        evidence("registry", "properties", "networkRuleBypassOptions"),
        evidence("registry", "properties", "publicNetworkAccess"),
      ),
      args: { consumer: journey.consumer.name },
    });
  },
  repairs: [],
  doc: "L:allow-access-trusted-services",
});
