import type { SubnetRule } from "./arm.ts";

/** The id of the subnet that a rule names; the key differs between API versions. */
export function subnetIdOf(rule: SubnetRule): string {
  return rule.virtualNetworkSubnetResourceId ?? rule.id ?? "";
}
