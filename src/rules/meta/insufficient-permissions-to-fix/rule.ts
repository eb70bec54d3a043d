import { describe } from "../../../changes/planner.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { nameOf } from "../../../model/arm-id.ts";

export default rule({
  id: "insufficient-permissions-to-fix",
  hop: null,
  severity: "info",
  needs: ["journey.failed", "registry.permissions"],
  judge({ know, evidence, landscape }) {
    const checks = know("journey.failed")
      .flatMap(({ offers }) => offers)
      .flatMap((spec) => describe(landscape, spec)?.permission ?? []);
    if (checks.length === 0) {
      return notApplicable();
    }
    know("registry.permissions");
    const lacking = checks.filter(({ held }) => held === "no");
    if (lacking.length === 0) {
      return pass();
    }
    return fail({
      evidence: [evidence("registry.permissions")],
      args: {
        actions: [...new Set(lacking.map(({ action }) => action))],
        scopes: [...new Set(lacking.map(({ scope }) => nameOf(scope)))],
      },
    });
  },
  repairs: [],
  doc: "L:container-registry-rbac-built-in-roles-overview",
});
