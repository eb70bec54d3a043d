import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { appServiceKinds } from "../../consumer-kinds.ts";
import { existing } from "../../existing-evidence.ts";

/** App Service presents the stored credentials only to the host of `DOCKER_REGISTRY_SERVER_URL`. */
export default rule({
  id: "webapp-registry-url-mismatch",
  hop: "authorize",
  severity: "error",
  needs: [
    "consumer.principal",
    "consumer.pull-settings",
    "registry.anonymous-pull",
  ],
  consumers: appServiceKinds,
  judge({ know, evidence, journey, landscape }) {
    const principal = know("consumer.principal");
    if (principal.kind === "identity" || principal.kind === "none") {
      return notApplicable();
    }
    if (
      principal.kind !== "other-registry" ||
      know("registry.anonymous-pull")
    ) {
      return pass();
    }
    return fail({
      evidence: existing(
        landscape,
        evidence("consumer.principal"),
        evidence("consumer.pull-settings", "serverUrl"),
      ),
      args: { consumer: journey.consumer.name, host: principal.host },
    });
  },
  repairs: [],
  doc: "AS:configure-custom-container",
});
