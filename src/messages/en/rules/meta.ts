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
  "rule.identity-role-assignment-recent.title": "Age of the pull role",
  "rule.identity-role-assignment-recent.message":
    "The role {role} of {consumer} on {registry} is {minutes} minutes old. The registry may take up to 10 minutes to honour it.",
  "rule.identity-role-via-group.title": "Role of its own",
  "rule.identity-role-via-group.message":
    "{consumer} holds {roles} on {registry} only through the group {groups}. Changes of a group reach its tokens late.",
  "rule.insufficient-permissions-to-diagnose.title": "Rights to read",
  "rule.insufficient-permissions-to-diagnose.message":
    "Not checked, because this account may not read everything: {rules}. It lacks {actions} on {scopes}.",
  "rule.storage-limit-near.title": "Room for images",
  "rule.storage-limit-near.message":
    "{registry} stores {used} GiB of {limit} GiB. At the limit every push fails.",
} as const;
