import type { DiagnosticSetting } from "../../../model/arm.ts";
import { fail, pass, rule } from "../../../engine/rule.ts";

export default rule({
  id: "logs-login-events-not-enabled",
  hop: null,
  severity: "info",
  needs: ["registry.diagnostic-settings"],
  judge({ know, evidence }) {
    return know("registry.diagnostic-settings").some(keepsLogins)
      ? pass()
      : fail({ evidence: [evidence("registry.diagnostic-settings")] });
  },
  repairs: [],
  doc: "L:monitor-container-registry",
});

/** Only a workspace can be asked; a storage account or an event hub cannot. */
function keepsLogins({
  properties: { workspaceId, logs = [] },
}: DiagnosticSetting): boolean {
  return (
    workspaceId !== undefined &&
    logs.some(
      ({ enabled, category, categoryGroup }) =>
        enabled &&
        (category === "ContainerRegistryLoginEvents" ||
          categoryGroup === "audit" ||
          categoryGroup === "allLogs"),
    )
  );
}
