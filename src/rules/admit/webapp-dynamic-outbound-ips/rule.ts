import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { appServiceKinds } from "../../consumer-kinds.ts";
import { existing } from "../../existing-evidence.ts";

export default rule({
  id: "webapp-dynamic-outbound-ips",
  hop: "admit",
  severity: "error",
  needs: [
    "consumer.pull-route",
    "consumer.admission",
    "consumer.egress",
    "registry",
  ],
  consumers: appServiceKinds,
  hides: ["registry-default-deny-no-rules"],
  judge({ know, evidence, journey, landscape }) {
    if (know("consumer.pull-route") !== "public") {
      return notApplicable();
    }
    const { admitted, reason, total } = know("consumer.admission");
    if (admitted) {
      return pass();
    }
    if (reason === "public-disabled" || total > 0) {
      return notApplicable();
    }
    return fail({
      evidence: existing(
        landscape,
        evidence("consumer.egress"),
        evidence("registry", "properties", "networkRuleSet", "defaultAction"),
      ),
      args: { consumer: journey.consumer.name },
    });
  },
  repairs: [],
  doc: "AS:overview-inbound-outbound-ips",
});
