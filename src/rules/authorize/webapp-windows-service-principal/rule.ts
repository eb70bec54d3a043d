import { parseFxVersion } from "../../../model/fx-version.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { appServiceKinds } from "../../consumer-kinds.ts";

export default rule({
  id: "webapp-windows-service-principal",
  hop: "authorize",
  severity: "error",
  needs: ["consumer.site-config", "consumer.principal"],
  consumers: appServiceKinds,
  judge({ know, evidence, journey }) {
    const { windowsFxVersion } = know("consumer.site-config").properties;
    if (parseFxVersion(windowsFxVersion).kind === "code") {
      return notApplicable();
    }
    if (know("consumer.principal").kind !== "service-principal") {
      return pass();
    }
    return fail({
      evidence: [
        evidence("consumer.principal"),
        evidence("consumer.site-config", "properties", "windowsFxVersion"),
      ],
      args: { consumer: journey.consumer.name },
    });
  },
  repairs: [],
  doc: "AS:configure-custom-container",
});
