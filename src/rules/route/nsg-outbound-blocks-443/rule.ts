import { evidenceAt } from "../../../engine/located.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { networkKinds } from "../../consumer-kinds.ts";

/** Of kinds of consumer whose way is not known it says so, and none of them comes out green. */
export default rule({
  id: "nsg-outbound-blocks-443",
  hop: "route",
  severity: "error",
  needs: ["consumer.pull-route", "consumer.path", "consumer.denial"],
  consumers: [...networkKinds, "container-group"],
  judge({ know, journey, landscape }) {
    if (
      know("consumer.pull-route") !== "virtual-network" ||
      know("consumer.path") === "nowhere"
    ) {
      return notApplicable();
    }
    const denial = know("consumer.denial");
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
  doc: "T:azure-container-registry/download-failed-443-io-time-out",
});
