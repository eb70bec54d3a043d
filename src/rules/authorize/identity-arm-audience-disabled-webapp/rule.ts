import {
  armTokenStatus,
  refusesArmTokens,
} from "../../../engine/arm-tokens.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { appServiceKinds } from "../../consumer-kinds.ts";

export default rule({
  id: "identity-arm-audience-disabled-webapp",
  hop: "authorize",
  severity: "error",
  needs: ["consumer.principal", "registry"],
  consumers: [...appServiceKinds, "container-app"],
  judge({ know, evidence, journey }) {
    if (know("consumer.principal").kind !== "identity") {
      return notApplicable();
    }
    if (!refusesArmTokens(know("registry"))) {
      return pass();
    }
    return fail({
      evidence: [
        evidence("registry", ...armTokenStatus),
        evidence("consumer.principal"),
      ],
      args: { consumer: journey.consumer.name },
    });
  },
  repairs: [],
  doc: "L:container-registry-disable-authentication-as-arm",
});
