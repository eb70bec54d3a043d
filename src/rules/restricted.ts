import type { Registry } from "../model/arm.ts";

/** Whether the public endpoint refuses anybody by its network rules. */
export function isRestricted({ properties }: Registry): boolean {
  return (
    properties.publicNetworkAccess === "Disabled" ||
    properties.networkRuleSet?.defaultAction === "Deny"
  );
}

/** Whether trusted Azure services get past the network rules, which is so unless somebody switched it off. */
export function letsTrustedServicesIn({ properties }: Registry): boolean {
  return properties.networkRuleBypassOptions !== "None";
}
