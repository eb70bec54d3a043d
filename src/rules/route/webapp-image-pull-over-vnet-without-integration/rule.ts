import { fail, pass, rule } from "../../../engine/rule.ts";
import { appServiceKinds } from "../../consumer-kinds.ts";

export default rule({
  id: "webapp-image-pull-over-vnet-without-integration",
  hop: "route",
  severity: "error",
  needs: ["consumer.site", "consumer.pull-wish"],
  consumers: appServiceKinds,
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
