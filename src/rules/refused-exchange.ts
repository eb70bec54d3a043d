import type { ExplainedMatch } from "../model/explanation.ts";
import type { PullRight } from "../engine/facts/authorize/pull-right.ts";

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
