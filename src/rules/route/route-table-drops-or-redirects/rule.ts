import { notApplicable, rule } from "../../../engine/rule.ts";
import { networkKinds } from "../../consumer-kinds.ts";
import {
  judgeObstacle,
  leadsThroughNetwork,
  networkWayFacts,
} from "../../network-way.ts";

export default rule({
  id: "route-table-drops-or-redirects",
  hop: "route",
  severity: "error",
  needs: [...networkWayFacts, "consumer.drop"],
  consumers: networkKinds,
  judge: (judge) =>
    leadsThroughNetwork(judge, "public", "private")
      ? judgeObstacle(
          judge,
          judge.know("consumer.drop"),
          ({ route, subnet, target }) => ({
            route: route.name,
            prefix: route.properties.addressPrefix,
            subnet,
            target,
          }),
        )
      : notApplicable(),
  repairs: [],
  doc: "T:azure-container-registry/request-canceled-waiting-connection-timeout-exceeded",
});
