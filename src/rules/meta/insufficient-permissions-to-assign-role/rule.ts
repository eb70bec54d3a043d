import { checkPermission } from "../../../changes/permission.ts";
import { notApplicable, pass, rule } from "../../../engine/rule.ts";
import { failLacking } from "../../lacking-right.ts";
import { needsRole } from "../../repaired-by-role.ts";

const action = "Microsoft.Authorization/roleAssignments/write";

export default rule({
  id: "insufficient-permissions-to-assign-role",
  hop: null,
  severity: "info",
  needs: ["journey.failed", "registry.permissions", "registry.eligible-roles"],
  judge(judge) {
    const { know, landscape } = judge;
    if (!needsRole(know("journey.failed"))) {
      return notApplicable();
    }
    know("registry.permissions");
    const { held } = checkPermission(landscape, landscape.registryId, action);
    return held === "no" ? failLacking(judge, [action]) : pass();
  },
  repairs: [],
  doc: "L:container-registry-troubleshoot-login-authn-authz",
});
