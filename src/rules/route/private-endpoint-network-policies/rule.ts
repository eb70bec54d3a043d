import { notApplicable, rule } from "../../../engine/rule.ts";
import { networkKinds } from "../../consumer-kinds.ts";
import {
  judgeObstacle,
  leadsThroughNetwork,
  networkWayFacts,
} from "../../network-way.ts";
import { argsOfDenial } from "../denial-args.ts";

export default rule({
  id: "private-endpoint-network-policies",
  hop: "route",
  severity: "error",
  needs: [...networkWayFacts, "consumer.endpoint-denial"],
  consumers: networkKinds,
  judge: (judge) =>
    leadsThroughNetwork(judge, "private")
      ? judgeObstacle(
          judge,
          judge.know("consumer.endpoint-denial"),
          argsOfDenial,
        )
      : notApplicable(),
  repairs: [],
  doc: "https://learn.microsoft.com/azure/private-link/disable-private-endpoint-network-policy",
});
