import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { appServiceKinds } from "../../consumer-kinds.ts";

export default rule({
  id: "admin-credentials-mismatch",
  hop: "authorize",
  severity: "error",
  needs: ["consumer.principal", "registry", "consumer.admin-password-match"],
  consumers: [...appServiceKinds, "container-app"],
  judge({ know, evidence, journey }) {
    if (
      know("consumer.principal").kind !== "admin-user" ||
      know("registry").properties.adminUserEnabled !== true
    ) {
      return notApplicable();
    }
    if (know("consumer.admin-password-match") === "yes") {
      return pass();
    }
    return fail({
      evidence: [
        evidence("consumer.admin-password-match"),
        evidence("consumer.principal"),
      ],
      args: { consumer: journey.consumer.name },
    });
  },
  repairs: [],
  doc: "T:azure-container-registry/pull-image-to-web-app-fail",
});
