import { notApplicable, rule } from "../../../engine/rule.ts";
import { judgeObstacle } from "../../network-way.ts";

/** Machines that cannot reach what runs them never begin with the task. */
export default rule({
  id: "tasks-agent-pool-egress",
  hop: "route",
  severity: "error",
  needs: ["consumer.pull-route", "consumer.agent-obstacle"],
  consumers: ["acr-task"],
  judge: (judge) =>
    judge.know("consumer.pull-route") === "virtual-network"
      ? judgeObstacle(
          judge,
          judge.know("consumer.agent-obstacle"),
          ({ pool, service, port }) => ({ pool, service, port }),
        )
      : notApplicable(),
  repairs: [],
  doc: "L:tasks-agent-pools",
});
