import type { FailedRule } from "../engine/journey.ts";
import { missingRightRules } from "./authorize/missing-right.ts";

/** Rules whose repair is a role assignment at the registry. */
const repairedByRole: ReadonlySet<string> = new Set([
  ...missingRightRules,
  "identity-abac-condition-excludes-repository",
  "identity-legacy-role-on-abac-registry",
  "identity-repository-role-on-legacy-registry",
]);

/** Whether somebody has to assign a role at the registry before the pull works. */
export function needsRole(failed: readonly FailedRule[]): boolean {
  return failed.some(({ id }) => repairedByRole.has(id));
}
