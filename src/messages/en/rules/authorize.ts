/** Rules of the hop authorize. */
export const authorize = {
  "rule.admin-credentials-mismatch.title": "Stored admin password",
  "rule.admin-credentials-mismatch.message":
    "The admin password that {consumer} has stored is neither of the two passwords of {registry}. They were probably regenerated.",
  "rule.admin-user-disabled-but-used.title": "Admin user in use",
  "rule.admin-user-disabled-but-used.message":
    "{consumer} signs in as the admin user of {registry}, and that user is disabled.",
  "rule.aks-kubelet-identity-missing-pull-role.title":
    "Pull role of the kubelet identity",
  "rule.aks-kubelet-identity-missing-pull-role.message":
    "The kubelet identity {principal} of {consumer} has no permission to pull from {registry}.",
  "rule.identity-abac-condition-excludes-repository.title":
    "Condition of the role assignment",
  "rule.identity-abac-condition-excludes-repository.message":
    "{consumer} holds {roles} on {registry}, but a condition limits it, and the repository {repository} is outside.",
  "rule.identity-arm-audience-disabled-webapp.title":
    "Tokens of App Service are accepted",
  "rule.identity-arm-audience-disabled-webapp.message":
    "{registry} refuses tokens for Azure Resource Manager. App Service uses them to pull with a managed identity, so the pulls of {consumer} fail.",
  "rule.identity-legacy-role-on-abac-registry.title":
    "Roles that count in ABAC mode",
  "rule.identity-legacy-role-on-abac-registry.message":
    "{registry} grants rights by repository (ABAC mode) and ignores the roles that {consumer} holds: {roles}.",
  "rule.identity-missing-pull-role.title": "Pull role of the identity",
  "rule.identity-missing-pull-role.message":
    "{consumer} may not pull from {registry}: its identity {principal} has no permission to pull there.",
  "rule.identity-repository-role-on-legacy-registry.title":
    "Roles that count in the legacy mode",
  "rule.identity-repository-role-on-legacy-registry.message":
    "{registry} grants rights for the whole registry (legacy mode) and ignores the roles that {consumer} holds: {roles}.",
  "rule.webapp-managed-identity-missing.title": "Managed identity of the app",
  "rule.webapp-managed-identity-missing.message":
    "{consumer} is set to pull with its system-assigned identity, and it has none.",
  "rule.webapp-no-credentials.title": "A way to sign in",
  "rule.webapp-no-credentials.message":
    "{consumer} has no way to sign in to {registry}: no managed identity, no user name with a password, and the registry does not serve everybody.",
  "rule.webapp-uami-wrong-value.title": "Client id of the identity",
  "rule.webapp-uami-wrong-value.message":
    "{consumer} names the identity to pull with as “{value}”. That is not the client id of an identity that is assigned to it.",
} as const;
