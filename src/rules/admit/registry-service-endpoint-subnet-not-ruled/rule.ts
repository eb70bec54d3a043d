import { evidenceAt } from "../../../engine/located.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { networkKinds } from "../../consumer-kinds.ts";
import { leadsThroughNetwork, networkWayFacts } from "../../network-way.ts";

export default rule({
  id: "registry-service-endpoint-subnet-not-ruled",
  hop: "admit",
  severity: "error",
  needs: [...networkWayFacts, "consumer.admission", "registry"],
  consumers: networkKinds,
  hides: ["registry-default-deny-no-rules"],
  judge(judge) {
    const { know, evidence, journey, landscape } = judge;
    if (!leadsThroughNetwork(judge, "public")) {
      return notApplicable();
    }
    const { admitted, refusedSubnets } = know("consumer.admission");
    if (admitted) {
      return pass();
    }
    if (refusedSubnets.length === 0) {
      return notApplicable();
    }
    return fail({
      evidence: [
        ...refusedSubnets.map(({ pointer }) =>
          evidenceAt(landscape, `${pointer}/properties/serviceEndpoints`),
        ),
        evidence("registry", "properties", "networkRuleSet", "defaultAction"),
      ],
      args: {
        consumer: journey.consumer.name,
        subnets: refusedSubnets.map(({ subnet }) => subnet.name),
      },
    });
  },
  repairs: [],
  doc: "L:container-registry-vnet",
});
