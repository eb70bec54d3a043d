/** Titles and risks of changes, and what may stand in their way. */
export const changes = {
  "change.allow-addresses.outbound.title":
    "Allow the outbound addresses of {owner} on {registry} (number: {count})",
  "change.allow-addresses.outbound.risk":
    "Low to medium. App Service shares outbound addresses among customers of the same scale unit; whoever uses them still has to sign in.",
  "change.allow-addresses.possible-outbound.title":
    "Also allow the addresses that {owner} may get when it is scaled (number: {count})",
  "change.allow-addresses.possible-outbound.risk":
    "Medium. App Service shares these addresses among customers of the same scale unit, and {owner} does not use them now.",
  "change.allow-addresses.egress.title":
    "Allow the egress addresses of {owner} on {registry} (number: {count})",
  "change.allow-addresses.egress.risk":
    "Medium. Managed outbound addresses change when their number or the outbound type changes; pin them with public addresses of your own.",
  "change.allow-addresses.machine.title":
    "Allow the address of {owner} on {registry}: {addresses}",
  "change.allow-addresses.machine.risk":
    "Low for an address that is yours alone. The address of a NAT, a VPN or a cloud runner may be shared or change.",

  "change.obstacle.lock":
    "The read-only lock {lock} refuses every change to the registry.",
  "change.obstacle.locks-unknown":
    "Locks could not be read; one may refuse the change.",
  "change.obstacle.policy-deny": "The policy “{policy}” may refuse the change.",
  "change.obstacle.policy-modify":
    "The policy “{policy}” may change the registry back, or close it, when it is written.",
  "change.obstacle.policies-unknown":
    "Policy assignments could not be read; one may refuse the change.",
  "change.obstacle.rule-limit":
    "The registry would need {needed} address rules; {limit} are allowed, {used} are in use. Use fewer, wider blocks, a NAT gateway with one address, or a private endpoint.",

  "failure.rules-do-not-decide":
    "Address rules have no effect on {registry} now: public access is off, the default action is not Deny, or it is not a Premium registry. Run Diagnose again.",
  "failure.change-unknown":
    "The diagnosis offers no change “{change}”. Run Diagnose again and choose one that it offers.",
  "failure.nothing-to-change":
    "Nothing is left to change: every address is covered by now. Run Diagnose again.",
  "failure.made-not-verified":
    "The change was made and is in the journal as {entry}, but reading Azure afterwards failed. Run Diagnose again to see its effect.",
  "failure.no-right":
    "You may not do this: it needs {action} on {scope}. Hand the Azure CLI lines to somebody who has the right.",
  "failure.journal-unknown":
    "There is no change “{entry}” in the journal. Choose one that was made from here.",
  "failure.journal-done": "The change “{entry}” is undone already.",
  "progress.propagation":
    "Waiting for Azure to put the change into effect ({seconds} s so far)",
} as const;
