import { notApplicable, rule } from "../../../engine/rule.ts";
import { networkKinds } from "../../consumer-kinds.ts";
import {
  judgeObstacle,
  leadsThroughNetwork,
  networkWayFacts,
} from "../../network-way.ts";

export default rule({
  id: "subnet-service-endpoint-policy-blocks-blob",
  hop: "transfer",
  severity: "error",
  needs: [...networkWayFacts, "consumer.blob-policy"],
  consumers: networkKinds,
  judge: (judge) =>
    leadsThroughNetwork(judge, "public")
      ? judgeObstacle(
          judge,
          judge.know("consumer.blob-policy"),
          ({ policy, subnet }) => ({ policy, subnet }),
        )
      : notApplicable(),
  repairs: [],
  doc: "https://github.com/Azure/AKS/issues/1383",
});
