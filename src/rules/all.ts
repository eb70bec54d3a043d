// Written by scripts/generate.ts.
import type { Rule } from "../engine/rule.ts";
import identityAbacConditionExcludesRepository from "./authorize/identity-abac-condition-excludes-repository/rule.ts";
import identityLegacyRoleOnAbacRegistry from "./authorize/identity-legacy-role-on-abac-registry/rule.ts";
import adminCredentialsMismatch from "./authorize/admin-credentials-mismatch/rule.ts";
import adminUserDisabledButUsed from "./authorize/admin-user-disabled-but-used/rule.ts";
import aksKubeletIdentityMissingPullRole from "./authorize/aks-kubelet-identity-missing-pull-role/rule.ts";
import identityArmAudienceDisabledWebapp from "./authorize/identity-arm-audience-disabled-webapp/rule.ts";
import identityMissingPullRole from "./authorize/identity-missing-pull-role/rule.ts";
import webappManagedIdentityMissing from "./authorize/webapp-managed-identity-missing/rule.ts";
import webappNoCredentials from "./authorize/webapp-no-credentials/rule.ts";
import webappUamiWrongValue from "./authorize/webapp-uami-wrong-value/rule.ts";
import imagePlatformMismatch from "./image/image-platform-mismatch/rule.ts";
import imageRepositoryNotFound from "./image/image-repository-not-found/rule.ts";
import imageTagNotFound from "./image/image-tag-not-found/rule.ts";
import identityRoleAssignmentRecent from "./meta/identity-role-assignment-recent/rule.ts";
import insufficientPermissionsToDiagnose from "./meta/insufficient-permissions-to-diagnose/rule.ts";

/** Every rule: by hop, in the order in which they are shown. */
export const rules: readonly Rule[] = [
  identityAbacConditionExcludesRepository,
  identityLegacyRoleOnAbacRegistry,
  adminCredentialsMismatch,
  adminUserDisabledButUsed,
  aksKubeletIdentityMissingPullRole,
  identityArmAudienceDisabledWebapp,
  identityMissingPullRole,
  webappManagedIdentityMissing,
  webappNoCredentials,
  webappUamiWrongValue,
  imagePlatformMismatch,
  imageRepositoryNotFound,
  imageTagNotFound,
  identityRoleAssignmentRecent,
  insufficientPermissionsToDiagnose,
];
