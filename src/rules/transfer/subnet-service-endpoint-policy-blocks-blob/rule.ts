import { evidenceAt } from "../../../engine/located.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { networkKinds } from "../../consumer-kinds.ts";

export default rule({
  id: "subnet-service-endpoint-policy-blocks-blob",
  hop: "transfer",
  severity: "error",
  needs: ["consumer.pull-route", "consumer.path", "consumer.blob-policy"],
  consumers: networkKinds,
  judge({ know, journey, landscape }) {
    if (
      know("consumer.pull-route") !== "virtual-network" ||
      know("consumer.path") !== "public"
    ) {
      return notApplicable();
    }
    const found = know("consumer.blob-policy");
    if (!found) {
      return pass();
    }
    const { policy, subnet, pointer } = found;
    return fail({
      evidence: [evidenceAt(landscape, pointer)],
      args: { consumer: journey.consumer.name, policy, subnet },
    });
  },
  repairs: [],
  doc: "https://github.com/Azure/AKS/issues/1383",
});
