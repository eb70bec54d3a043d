import { fail, pass, rule } from "../../../engine/rule.ts";

export default rule({
  id: "webapp-image-pull-over-vnet-without-integration",
  hop: "route",
  severity: "error",
  needs: ["consumer.site", "consumer.pull-wish"],
  consumers: ["web-app", "function-app"],
  hides: ["registry-public-access-disabled-client-outside-vnet"],
  judge({ know, evidence, journey }) {
    const { virtualNetworkSubnetId, hostingEnvironmentProfile } =
      know("consumer.site").properties;
    if (
      virtualNetworkSubnetId ||
      hostingEnvironmentProfile ||
      know("consumer.pull-wish") !== "asked"
    ) {
      return pass();
    }
    return fail({
      evidence: [evidence("consumer.pull-wish")],
      args: { consumer: journey.consumer.name },
    });
  },
  repairs: [],
  doc: "AS:configure-vnet-integration-enable",
});
