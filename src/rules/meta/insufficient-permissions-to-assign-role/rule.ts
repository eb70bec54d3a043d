import { checkPermission } from "../../../changes/permission.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { needsRole } from "../../repaired-by-role.ts";

const action = "Microsoft.Authorization/roleAssignments/write";

export default rule({
  id: "insufficient-permissions-to-assign-role",
  hop: null,
  severity: "info",
  needs: ["journey.failed", "registry.permissions"],
  judge({ know, evidence, landscape }) {
    if (!needsRole(know("journey.failed"))) {
      return notApplicable();
    }
    know("registry.permissions");
    const { held } = checkPermission(landscape, landscape.registryId, action);
    return held === "no"
      ? fail({ evidence: [evidence("registry.permissions")] })
      : pass();
  },
  repairs: [],
  doc: "L:container-registry-troubleshoot-login-authn-authz",
});
