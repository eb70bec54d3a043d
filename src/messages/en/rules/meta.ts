/** Rules that guard no hop. */
export const meta = {
  "rule.identity-role-assignment-recent.title": "Age of the pull role",
  "rule.identity-role-assignment-recent.message":
    "The role {role} of {consumer} on {registry} is {minutes} minutes old. The registry may take up to 10 minutes to honour it.",
  "rule.insufficient-permissions-to-diagnose.title": "Rights to read",
  "rule.insufficient-permissions-to-diagnose.message":
    "Not checked, because this account may not read everything: {rules}. It lacks {actions} on {scopes}.",
} as const;
