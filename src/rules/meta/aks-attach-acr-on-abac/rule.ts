import { roleMode } from "../../../engine/can-pull.ts";
import { nameOf, sameId } from "../../../model/arm-id.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";

/** AcrPull ("Azure built-in roles", learn.microsoft.com), the role that `az aks update --attach-acr` assigns. */
const acrPull = "7f951dda-4ed3-4680-a7ca-43fe172d538d";

export default rule({
  id: "aks-attach-acr-on-abac",
  hop: null,
  severity: "info",
  needs: ["registry", "consumer.role-assignments"],
  consumers: ["aks-cluster"],
  judge({ know, evidence, journey }) {
    if (roleMode(know("registry")) !== "abac") {
      return notApplicable();
    }
    const index = know("consumer.role-assignments").findIndex(
      ({ properties }) => sameId(nameOf(properties.roleDefinitionId), acrPull),
    );
    if (index === -1) {
      return pass();
    }
    return fail({
      evidence: [
        evidence("registry", "properties", "roleAssignmentMode"),
        evidence(
          "consumer.role-assignments",
          index,
          "properties",
          "roleDefinitionId",
        ),
      ],
      args: { consumer: journey.consumer.name },
    });
  },
  repairs: [],
  doc: "AK:cluster-container-registry-integration",
});
