import { describe } from "../../../changes/planner.ts";
import { notApplicable, pass, rule } from "../../../engine/rule.ts";
import { nameOf } from "../../../model/arm-id.ts";
import { failLacking } from "../../lacking-right.ts";

export default rule({
  id: "insufficient-permissions-to-fix",
  hop: null,
  severity: "info",
  needs: ["journey.failed", "registry.permissions", "registry.eligible-roles"],
  judge(judge) {
    const { know, landscape } = judge;
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
    const actions = [...new Set(lacking.map(({ action }) => action))];
    const scopes = [...new Set(lacking.map(({ scope }) => nameOf(scope)))];
    return failLacking(judge, actions, { actions, scopes });
  },
  repairs: [],
  doc: "L:container-registry-rbac-built-in-roles-overview",
});
