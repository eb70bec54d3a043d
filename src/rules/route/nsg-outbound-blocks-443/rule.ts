import { notApplicable, rule } from "../../../engine/rule.ts";
import { networkKinds } from "../../consumer-kinds.ts";
import {
  judgeObstacle,
  leadsThroughNetwork,
  networkWayFacts,
} from "../../network-way.ts";
import { argsOfDenial } from "../denial-args.ts";

/** Of kinds of consumer whose way is not known it says so, and none of them comes out green. */
export default rule({
  id: "nsg-outbound-blocks-443",
  hop: "route",
  severity: "error",
  needs: [...networkWayFacts, "consumer.denial"],
  consumers: [...networkKinds, "container-group"],
  judge: (judge) =>
    leadsThroughNetwork(judge, "public", "private")
      ? judgeObstacle(judge, judge.know("consumer.denial"), argsOfDenial)
      : notApplicable(),
  repairs: [],
  doc: "T:azure-container-registry/download-failed-443-io-time-out",
});
