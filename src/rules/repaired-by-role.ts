import type { FailedRule } from "../engine/journey.ts";

/** Rules whose repair is a role assignment at the registry. */
const repairedByRole: ReadonlySet<string> = new Set([
  "aks-kubelet-identity-missing-pull-role",
  "container-app-identity-missing-role",
  "identity-abac-condition-excludes-repository",
  "identity-legacy-role-on-abac-registry",
  "identity-missing-pull-role",
  "identity-repository-role-on-legacy-registry",
]);

/** Whether somebody has to assign a role at the registry before the pull works. */
export function needsRole(failed: readonly FailedRule[]): boolean {
  return failed.some(({ id }) => repairedByRole.has(id));
}
