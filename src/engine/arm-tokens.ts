import type { Registry } from "../model/arm.ts";

/** Where a registry says whether it takes tokens for Azure Resource Manager. */
export const armTokenStatus = [
  "properties",
  "policies",
  "azureADAuthenticationAsArmPolicy",
  "status",
] as const;

/** Whether the registry takes only tokens that were issued for registries, and none for Azure Resource Manager. */
export function refusesArmTokens({ properties }: Registry): boolean {
  const policy = properties.policies?.azureADAuthenticationAsArmPolicy;
  return policy?.status?.toLowerCase() === "disabled";
}
