import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { appServiceKinds } from "../../consumer-kinds.ts";

export default rule({
  id: "webapp-managed-identity-missing",
  hop: "authorize",
  severity: "error",
  needs: ["consumer.principal"],
  consumers: appServiceKinds,
  judge({ know, evidence, journey }) {
    const principal = know("consumer.principal");
    if (principal.kind === "identity") {
      return principal.origin === "system-assigned" ? pass() : notApplicable();
    }
    return principal.kind === "no-system-identity"
      ? fail({
          evidence: [evidence("consumer.principal")],
          args: { consumer: journey.consumer.name },
        })
      : notApplicable();
  },
  repairs: [],
  doc: "AS:configure-custom-container",
});
