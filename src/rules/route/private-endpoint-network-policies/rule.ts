import { evidenceAt } from "../../../engine/located.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { networkKinds } from "../../consumer-kinds.ts";

export default rule({
  id: "private-endpoint-network-policies",
  hop: "route",
  severity: "error",
  needs: ["consumer.pull-route", "consumer.path", "consumer.endpoint-denial"],
  consumers: networkKinds,
  judge({ know, journey, landscape }) {
    if (
      know("consumer.pull-route") !== "virtual-network" ||
      know("consumer.path") !== "private"
    ) {
      return notApplicable();
    }
    const denial = know("consumer.endpoint-denial");
    if (!denial) {
      return pass();
    }
    return fail({
      evidence: [evidenceAt(landscape, denial.pointer)],
      args: {
        consumer: journey.consumer.name,
        group: denial.group,
        rule: denial.rule ?? "*",
        target: denial.target,
      },
    });
  },
  repairs: [],
  doc: "https://learn.microsoft.com/azure/private-link/disable-private-endpoint-network-policy",
});
