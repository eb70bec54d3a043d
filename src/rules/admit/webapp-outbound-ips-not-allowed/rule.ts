import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { appServiceKinds } from "../../consumer-kinds.ts";
import { offerToAllow } from "../allow-addresses.ts";
import { ruleEvidence } from "../ip-rules.ts";

/** Each connection may use any outbound address, so one that is missing is enough for pulls to fail now and then. */
export default rule({
  id: "webapp-outbound-ips-not-allowed",
  hop: "admit",
  severity: "error",
  needs: [
    "consumer.site",
    "consumer.pull-route",
    "consumer.admission",
    "consumer.egress",
    "consumer.possible-admission",
    "registry",
  ],
  consumers: appServiceKinds,
  hides: ["registry-default-deny-no-rules"],
  judge({ know, evidence, journey, landscape }) {
    if (know("consumer.pull-route") !== "public") {
      return notApplicable();
    }
    const { admitted, refused, total } = know("consumer.admission");
    if (admitted) {
      return pass();
    }
    if (refused.length === 0) {
      return notApplicable();
    }
    const { consumer } = journey;
    const registry = know("registry");
    const addresses = refused.map(({ address }) => address);
    const wish = { landscape, registry, consumer };
    const listsPossible =
      know("consumer.site").properties.possibleOutboundIpAddresses !==
      undefined;
    const possible = listsPossible
      ? know("consumer.possible-admission").refused.map(
          ({ address }) => address,
        )
      : [];
    const further = possible.filter((address) => !addresses.includes(address));
    return fail({
      evidence: [evidence("consumer.egress"), ...ruleEvidence(landscape)],
      args: {
        consumer: consumer.name,
        refused: refused.length,
        total,
        addresses,
      },
      offers: [
        ...offerToAllow({ ...wish, addresses, origin: "outbound" }),
        ...(further.length > 0
          ? offerToAllow({
              ...wish,
              addresses: [...addresses, ...further],
              origin: "possible-outbound",
            })
          : []),
      ],
    });
  },
  repairs: ["allow-addresses"],
  doc: "T:azure-container-registry/pull-image-to-web-app-fail",
});
