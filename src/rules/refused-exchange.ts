import type { Registry } from "../model/arm.ts";
import type { ExplainedMatch } from "../model/explanation.ts";
import type { PullRight } from "../engine/facts/pull-right.ts";

/** Whether the registry refused the sign-in of the Azure CLI: it took the account's token and gave none of its own. */
export function isRefusedExchange({
  signature,
  httpStatus,
}: ExplainedMatch): boolean {
  return signature === "az-refresh-token-error" && httpStatus === 401;
}

/** Whether whoever was refused may pull all the same, so that the token is at fault and not a right. */
export function mayPull(right: PullRight): boolean {
  return right.by !== "credentials" && right.allowed;
}

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
