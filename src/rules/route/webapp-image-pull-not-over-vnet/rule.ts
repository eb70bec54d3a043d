import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { appServiceKinds } from "../../consumer-kinds.ts";
import { existing } from "../../existing-evidence.ts";

export default rule({
  id: "webapp-image-pull-not-over-vnet",
  hop: "route",
  severity: "error",
  needs: [
    "consumer.site",
    "consumer.pull-route",
    "consumer.pull-settings",
    "registry.public-access",
    "registry.private-endpoints",
    "consumer.admission",
  ],
  consumers: appServiceKinds,
  hides: ["registry-public-access-disabled-client-outside-vnet"],
  judge({ know, evidence, journey, landscape }) {
    const { virtualNetworkSubnetId } = know("consumer.site").properties;
    if (!virtualNetworkSubnetId) {
      return notApplicable();
    }
    if (know("consumer.pull-route") === "virtual-network") {
      return pass();
    }
    const disabled = know("registry.public-access") === "Disabled";
    if (!disabled) {
      if (know("consumer.admission").admitted) {
        return pass();
      }
      if (know("registry.private-endpoints").length === 0) {
        return notApplicable();
      }
    }
    return fail({
      evidence: existing(
        landscape,
        evidence("consumer.site", "properties", "virtualNetworkSubnetId"),
        evidence("consumer.site", "properties", "outboundVnetRouting"),
        evidence("consumer.site", "properties", "vnetImagePullEnabled"),
        evidence("consumer.pull-settings", "pullOverVnet"),
        evidence("registry.public-access"),
      ),
      args: { consumer: journey.consumer.name },
    });
  },
  repairs: [],
  doc: "AS:configure-vnet-integration-routing",
});
