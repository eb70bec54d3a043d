import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { appServiceKinds } from "../../consumer-kinds.ts";
import { offerToAllow } from "../allow-addresses.ts";
import { ruleEvidence } from "../ip-rules.ts";

export default rule({
  id: "webapp-possible-outbound-ips-not-allowed",
  hop: "admit",
  severity: "warning",
  needs: [
    "consumer.pull-route",
    "consumer.admission",
    "consumer.possible-admission",
    "consumer.possible-egress",
    "registry",
  ],
  consumers: appServiceKinds,
  judge({ know, evidence, journey, landscape }) {
    if (
      know("consumer.pull-route") !== "public" ||
      !know("consumer.admission").admitted
    ) {
      return notApplicable();
    }
    const { refused, total } = know("consumer.possible-admission");
    if (refused.length === 0) {
      return pass();
    }
    const { consumer } = journey;
    const addresses = refused.map(({ address }) => address);
    return fail({
      evidence: [
        evidence("consumer.possible-egress"),
        ...ruleEvidence(landscape),
      ],
      args: {
        consumer: consumer.name,
        refused: refused.length,
        total,
        addresses,
      },
      offers: offerToAllow({
        landscape,
        registry: know("registry"),
        consumer,
        addresses,
        origin: "possible-outbound",
      }),
    });
  },
  repairs: ["allow-addresses"],
  doc: "AS:overview-inbound-outbound-ips",
});
