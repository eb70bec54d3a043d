/** Rules that guard no hop. */
export const meta = {
  "rule.admin-user-enabled.title": "Admin user switched off",
  "rule.admin-user-enabled.message":
    "The admin user of {registry} is enabled: one shared account with full access, whose users cannot be told apart.",
  "rule.aks-attach-acr-on-abac.title": "AcrPull in ABAC mode",
  "rule.aks-attach-acr-on-abac.message":
    "{consumer} holds AcrPull on {registry}, as --attach-acr assigns it. The registry is in ABAC mode and ignores that role.",
  "rule.anonymous-pull-not-in-sku.title": "Tier of anonymous pull",
  "rule.anonymous-pull-not-in-sku.message":
    "{registry} is set to serve everybody without sign-in, which the tier {sku} does not do.",
  "rule.concurrent-network-update.title": "No change under way",
  "rule.concurrent-network-update.message":
    "{registry} is being changed right now. What was read may be out of date in a minute.",
  "rule.defender-trusted-services-off.title": "Trusted services",
  "rule.defender-trusted-services-off.message":
    "{registry} restricts its networks and keeps trusted Azure services out: Microsoft Defender for Cloud cannot scan its images, and imports fail.",
  "rule.identity-role-assignment-recent.title": "Age of the pull role",
  "rule.identity-role-assignment-recent.message":
    "The role {role} of {consumer} on {registry} is {minutes} minutes old. The registry may take up to 10 minutes to honour it.",
  "rule.identity-role-via-group.title": "Role of its own",
  "rule.identity-role-via-group.message":
    "{consumer} holds {roles} on {registry} only through the group {groups}. Changes of a group reach its tokens late.",
  "rule.insufficient-permissions-to-assign-role.title": "Right to assign roles",
  "rule.insufficient-permissions-to-assign-role.message":
    "This account may not assign roles on {registry}. Owner, User Access Administrator or Role Based Access Control Administrator may.",
  "rule.insufficient-permissions-to-diagnose.title": "Rights to read",
  "rule.insufficient-permissions-to-diagnose.message":
    "Not checked, because this account may not read everything: {rules}. It lacks {actions} on {scopes}.",
  "rule.insufficient-permissions-to-fix.title": "Right to repair",
  "rule.insufficient-permissions-to-fix.message":
    "This account may not make the repair: it lacks {actions} on {scopes}. The commands are shown for somebody who may.",
  "rule.logs-login-events-not-enabled.title": "Login events",
  "rule.logs-login-events-not-enabled.message":
    "{registry} does not log sign-ins to a workspace, so nobody can look up who was refused.",
  "rule.policy-denies-network-change.title": "Policies on public access",
  "rule.policy-denies-network-change.message":
    "Public access to {registry} cannot simply be opened: a policy forbids or reverts it: {policies}.",
  "rule.policy-denies-role-assignment.title": "Policies on role assignments",
  "rule.policy-denies-role-assignment.message":
    "A policy may refuse the missing role assignment on {registry}: {policies}.",
  "rule.resource-lock.title": "Locks on the registry",
  "rule.resource-lock.message":
    "{registry} cannot be changed while it is locked: {locks} refuses changes of its network rules and role assignments.",
  "rule.storage-limit-near.title": "Room for images",
  "rule.storage-limit-near.message":
    "{registry} stores {used} GiB of {limit} GiB. At the limit every push fails.",
  "rule.webapp-slot-differs.title": "Slot and production pull alike",
  "rule.webapp-slot-differs.message":
    "{consumer} pulls in another way than production: {settings}. A swap brings its image there, but neither its identity nor its network.",
  "rule.webapp-trusted-service-assumed.title": "Exception for trusted services",
  "rule.webapp-trusted-service-assumed.message":
    "{registry} lets trusted Azure services past its network rules, but App Service is none of them: {consumer} is not let in by that.",
} as const;
