import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { networkKinds } from "../../consumer-kinds.ts";
import { existing } from "../../existing-evidence.ts";
import { neededEndpointFacts, needsEndpoint } from "../needed-endpoint.ts";

export default rule({
  id: "private-endpoint-not-in-reachable-vnet",
  hop: "route",
  severity: "error",
  needs: [
    ...neededEndpointFacts,
    "consumer.reachable-endpoints",
    "consumer.virtual-network",
  ],
  consumers: networkKinds,
  hides: ["registry-public-access-disabled-client-outside-vnet"],
  judge(judge) {
    const { know, evidence, journey, landscape } = judge;
    if (!needsEndpoint(judge)) {
      return notApplicable();
    }
    if (know("consumer.reachable-endpoints").length > 0) {
      return pass();
    }
    const { name, properties } = know("consumer.virtual-network");
    return fail({
      evidence: existing(
        landscape,
        evidence("registry.private-endpoints"),
        properties.virtualNetworkPeerings
          ? evidence(
              "consumer.virtual-network",
              "properties",
              "virtualNetworkPeerings",
            )
          : evidence("consumer.virtual-network", "name"),
      ),
      args: { consumer: journey.consumer.name, network: name },
    });
  },
  repairs: [],
  doc: "T:azure-kubernetes/extensions/cannot-pull-image-from-acr-to-aks-cluster",
});
