import { evidenceAt } from "../../../engine/located.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { networkKinds } from "../../consumer-kinds.ts";

export default rule({
  id: "route-table-drops-or-redirects",
  hop: "route",
  severity: "error",
  needs: ["consumer.pull-route", "consumer.path", "consumer.drop"],
  consumers: networkKinds,
  judge({ know, journey, landscape }) {
    if (
      know("consumer.pull-route") !== "virtual-network" ||
      know("consumer.path") === "nowhere"
    ) {
      return notApplicable();
    }
    const drop = know("consumer.drop");
    if (!drop) {
      return pass();
    }
    return fail({
      evidence: [evidenceAt(landscape, drop.pointer)],
      args: {
        consumer: journey.consumer.name,
        route: drop.route.name,
        prefix: drop.route.properties.addressPrefix,
        subnet: drop.subnet,
        target: drop.target,
      },
    });
  },
  repairs: [],
  doc: "T:azure-container-registry/request-canceled-waiting-connection-timeout-exceeded",
});
