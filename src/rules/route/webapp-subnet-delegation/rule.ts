import { sameId } from "../../../model/arm-id.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { appServiceKinds } from "../../consumer-kinds.ts";
import { existing } from "../../existing-evidence.ts";

/** What a subnet for virtual network integration is delegated to. */
const appService = "Microsoft.Web/serverFarms";

export default rule({
  id: "webapp-subnet-delegation",
  hop: "route",
  severity: "error",
  needs: ["consumer.site", "consumer.pull-route", "consumer.virtual-network"],
  consumers: appServiceKinds,
  judge({ know, evidence, journey, landscape }) {
    const subnetId = know("consumer.site").properties.virtualNetworkSubnetId;
    if (!subnetId || know("consumer.pull-route") === "public") {
      return notApplicable();
    }
    const subnets = know("consumer.virtual-network").properties.subnets ?? [];
    const index = subnets.findIndex(({ id }) => sameId(id, subnetId));
    const subnet = subnets[index];
    if (!subnet) {
      return notApplicable();
    }
    const delegations = subnet.properties.delegations ?? [];
    if (
      delegations.some(({ properties }) =>
        sameId(properties?.serviceName ?? "", appService),
      )
    ) {
      return pass();
    }
    return fail({
      evidence: existing(
        landscape,
        evidence("consumer.site", "properties", "virtualNetworkSubnetId"),
        evidence(
          "consumer.virtual-network",
          "properties",
          "subnets",
          index,
          "properties",
          "delegations",
        ),
      ),
      args: {
        consumer: journey.consumer.name,
        subnet: subnet.name,
        service: appService,
      },
    });
  },
  repairs: [],
  doc: "AS:configure-vnet-integration-enable",
});
