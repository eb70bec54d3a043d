import { evidenceAt } from "../../../engine/located.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";

/** Machines that cannot reach what runs them never begin with the task. */
export default rule({
  id: "tasks-agent-pool-egress",
  hop: "route",
  severity: "error",
  needs: ["consumer.pull-route", "consumer.agent-obstacle"],
  consumers: ["acr-task"],
  judge({ know, journey, landscape }) {
    if (know("consumer.pull-route") !== "virtual-network") {
      return notApplicable();
    }
    const obstacle = know("consumer.agent-obstacle");
    if (!obstacle) {
      return pass();
    }
    const { pool, service, port, pointer } = obstacle;
    return fail({
      evidence: [evidenceAt(landscape, pointer)],
      args: { consumer: journey.consumer.name, pool, service, port },
    });
  },
  repairs: [],
  doc: "L:tasks-agent-pools",
});
