/** The same for every consumer whose identities are its own. */
const otherIdentity =
  "{consumer} pulls from {registry} as {principal}, which has no permission to pull there. Another of its identities has it: {others}.";

/** Rules of the hop authorize. */
export const authorize = {
  "rule.client-entra-endpoint-blocked.title": "Connection to the sign-in host",
  "rule.client-entra-endpoint-blocked.message":
    "This machine does not reach {host} ({reason}), where identities get their tokens: pulls that need a new one fail as if a role were missing.",
  "rule.aks-kubelet-identity-not-on-vmss.title": "Identity of the nodes",
  "rule.aks-kubelet-identity-not-on-vmss.message":
    "Nodes of {consumer} do not have the kubelet identity with which they should pull: {sets}.",
  "rule.aci-credentials-wrong.title": "Stored credentials of the group",
  "rule.aci-credentials-wrong.message":
    "{registry} refused the user name and the password that {consumer} has stored, when it last pulled.",
  "rule.admin-credentials-mismatch.title": "Stored user name and password",
  "rule.admin-credentials-mismatch.message":
    "The admin password that {consumer} has stored is neither of the two passwords of {registry}. They were probably regenerated.",
  "rule.admin-credentials-mismatch.message.user-name":
    "{consumer} signs in to {registry} as “{user}”, and nobody there is called so: its admin user is {registry}, none of its tokens has that name, and it is no client id.",
  "rule.admin-user-disabled-but-used.title": "Admin user in use",
  "rule.admin-user-disabled-but-used.message":
    "{consumer} signs in as the admin user of {registry}, and that user is disabled.",
  "rule.aks-kubelet-identity-missing-pull-role.title":
    "Pull role of the kubelet identity",
  "rule.aks-kubelet-identity-missing-pull-role.message":
    "The kubelet identity {principal} of {consumer} has no permission to pull from {registry}.",
  "rule.aks-kubelet-identity-missing-pull-role.message.other-identity":
    "The kubelet identity {principal} of {consumer} has no permission to pull from {registry}. The identity of the control plane has it, which pulls nothing: {others}.",
  "rule.cloud-mismatch.title": "Cloud of the stored credentials",
  "rule.cloud-mismatch.message":
    "{consumer} has stored credentials for {host}, which belongs to {theirs}. {registry} is in {ours} and gets none.",
  "rule.container-app-identity-missing-role.title":
    "Identity and pull role of the container app",
  "rule.container-app-identity-missing-role.message":
    "{consumer} cannot pull from {registry} as {principal}: the identity must be assigned to it and hold a pull role there, and one of the two is missing.",
  "rule.container-app-identity-missing-role.message.other-identity":
    otherIdentity,
  "rule.identity-abac-condition-excludes-repository.title":
    "Condition of the role assignment",
  "rule.identity-abac-condition-excludes-repository.message":
    "{consumer} holds {roles} on {registry}, but a condition limits it, and the repository {repository} is outside.",
  "rule.identity-arm-audience-disabled-webapp.title":
    "Tokens for Azure Resource Manager are accepted",
  "rule.identity-arm-audience-disabled-webapp.message":
    "{registry} refuses tokens for Azure Resource Manager. App Service and Container Apps use them to pull with a managed identity, so the pulls of {consumer} fail.",
  "rule.identity-cross-tenant.title": "Tenant of the identity",
  "rule.identity-cross-tenant.message":
    "{consumer} pulls with a managed identity of the tenant {theirs}; {registry} is in the tenant {ours} and cannot know it.",
  "rule.identity-legacy-role-on-abac-registry.title":
    "Roles that count in ABAC mode",
  "rule.identity-legacy-role-on-abac-registry.message":
    "{registry} grants rights by repository (ABAC mode) and ignores the roles that {consumer} holds: {roles}.",
  "rule.identity-missing-pull-role.title": "Pull role of the identity",
  "rule.identity-missing-pull-role.message":
    "{consumer} may not pull from {registry}: its identity {principal} has no permission to pull there.",
  "rule.identity-missing-pull-role.message.other-identity": otherIdentity,
  "rule.identity-repository-role-on-legacy-registry.title":
    "Roles that count in the legacy mode",
  "rule.identity-repository-role-on-legacy-registry.message":
    "{registry} grants rights for the whole registry (legacy mode) and ignores the roles that {consumer} holds: {roles}.",
  "rule.login-server-name-invalid.title": "Name of the login server in use",
  "rule.login-server-name-invalid.message":
    "{consumer} has stored credentials for {host}, which is not the login server of {registry}: {loginServer}.",
  "rule.token-disabled.title": "Status of the repository token",
  "rule.token-disabled.message":
    "{consumer} signs in to {registry} with the token {token}, which is disabled.",
  "rule.token-password-expired.title": "Password of the repository token",
  "rule.token-password-expired.message":
    "{consumer} signs in to {registry} with the token {token}, whose last password expired on {date}.",
  "rule.token-scope-map-missing-repository.title":
    "Scope of the repository token",
  "rule.token-scope-map-missing-repository.message":
    "{consumer} signs in to {registry} with the token {token}, which may not pull {repository}.",
  "rule.regional-endpoint-aks-node-image-too-old.title":
    "Node images and regional endpoints",
  "rule.regional-endpoint-aks-node-image-too-old.message":
    "The node images of {pools} in {consumer} are too old to sign in at the regional endpoint {host}.",
  "rule.webapp-managed-identity-missing.title": "Managed identity of the app",
  "rule.webapp-managed-identity-missing.message":
    "{consumer} is set to pull with its system-assigned identity, and it has none.",
  "rule.webapp-no-credentials.title": "A way to sign in",
  "rule.webapp-no-credentials.message":
    "{consumer} has no way to sign in to {registry}: no managed identity, no user name with a password, and the registry does not serve everybody.",
  "rule.webapp-registry-url-mismatch.title":
    "Registry of the stored credentials",
  "rule.webapp-registry-url-mismatch.message":
    "{consumer} pulls from {registry}, but the credentials that it has stored are for {host}.",
  "rule.webapp-uami-wrong-value.title": "Client id of the identity",
  "rule.webapp-uami-wrong-value.message":
    "{consumer} names the identity to pull with as “{value}”. That is not the client id of an identity that is assigned to it.",
  "rule.webapp-windows-service-principal.title":
    "Sign-in of Windows containers",
  "rule.webapp-windows-service-principal.message":
    "{consumer} runs a Windows container and signs in to {registry} as a service principal, which App Service no longer supports there.",
  "rule.conditional-access.title": "Conditional Access",
  "rule.conditional-access.message":
    "A Conditional Access policy refused the sign-in of {consumer} ({code}; {source}, line {line}).",
  "rule.aks-image-pull-secret-invalid.title": "Pull secret of the pods",
  "rule.aks-image-pull-secret-invalid.message":
    "{registry} refused the user name and password that a pod of {consumer} pulls with ({source}, line {line}). They stand in a pull secret: nodes sign in without a password.",
  "rule.identity-arm-audience-token-rejected.title": "Audience of the sign-in",
  "rule.identity-arm-audience-token-rejected.message":
    "{registry} refuses tokens for Azure Resource Manager, and the Azure CLI of {consumer} was refused with one ({source}, line {line}).",
  "rule.tasks-abac-source-auth-missing.title": "Sign-in of the task",
  "rule.tasks-abac-source-auth-missing.message":
    "{registry} grants rights by repository (ABAC mode), where a task has no access to its own registry unless an identity is named for it. {consumer} names none.",
} as const;
