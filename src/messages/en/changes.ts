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
  "change.allow-addresses.proxy.title":
    "Allow the address of the proxy of {owner} on {registry}: {addresses}",
  "change.allow-addresses.proxy.risk":
    "Medium. Everybody behind this proxy then passes the network rules of {registry}; they still have to sign in.",

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
} as const;
