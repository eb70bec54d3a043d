import { publicGate } from "../../../engine/public-gate.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";

/** Outbound types with which the cluster's public address is a matter of somebody else's device. */
const foreignTypes = ["userDefinedRouting", "none", "block"];

export default rule({
  id: "aks-egress-udr-unknown",
  hop: "admit",
  severity: "warning",
  needs: [
    "consumer.cluster",
    "consumer.path",
    "consumer.egress-in-doubt",
    "registry",
  ],
  consumers: ["aks-cluster"],
  judge({ know, evidence, journey }) {
    const { networkProfile } = know("consumer.cluster").properties;
    const type = networkProfile?.outboundType ?? "";
    if (!foreignTypes.includes(type) || know("consumer.path") !== "public") {
      return notApplicable();
    }
    const { verdict, reason } = publicGate(know("registry"), [], {});
    if (verdict === "allow") {
      return pass();
    }
    if (reason !== "no-source-address") {
      return notApplicable();
    }
    if (!know("consumer.egress-in-doubt")) {
      return pass();
    }
    return fail({
      evidence: [
        evidence(
          "consumer.cluster",
          "properties",
          "networkProfile",
          "outboundType",
        ),
        evidence("registry", "properties", "networkRuleSet", "defaultAction"),
      ],
      args: { consumer: journey.consumer.name, type },
    });
  },
  repairs: [],
  doc: "AK:egress-outboundtype",
});
