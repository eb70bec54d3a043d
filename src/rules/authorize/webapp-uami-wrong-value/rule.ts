import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { appServiceKinds } from "../../consumer-kinds.ts";
import { existing } from "../../existing-evidence.ts";

export default rule({
  id: "webapp-uami-wrong-value",
  hop: "authorize",
  severity: "error",
  needs: ["consumer.principal", "consumer.site"],
  consumers: appServiceKinds,
  judge({ know, evidence, journey, landscape }) {
    const principal = know("consumer.principal");
    if (principal.kind === "identity") {
      return principal.origin === "user-assigned" ? pass() : notApplicable();
    }
    if (principal.kind !== "not-a-client-id") {
      return notApplicable();
    }
    return fail({
      evidence: existing(
        landscape,
        evidence("consumer.principal"),
        evidence("consumer.site", "identity"),
      ),
      args: { consumer: journey.consumer.name, value: principal.value },
    });
  },
  repairs: [],
  doc: "AS:configure-custom-container",
});
