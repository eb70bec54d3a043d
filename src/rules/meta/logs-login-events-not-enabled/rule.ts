import { fail, pass, rule } from "../../../engine/rule.ts";
import { workspaceOf } from "../../../model/registry-logs.ts";

export default rule({
  id: "logs-login-events-not-enabled",
  hop: null,
  severity: "info",
  needs: ["registry.diagnostic-settings"],
  judge({ know, evidence }) {
    const settings = know("registry.diagnostic-settings");
    return workspaceOf(settings, "ContainerRegistryLoginEvents") === undefined
      ? fail({ evidence: [evidence("registry.diagnostic-settings")] })
      : pass();
  },
  repairs: [],
  doc: "L:monitor-container-registry",
});
