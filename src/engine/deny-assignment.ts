import { sameId } from "../model/arm-id.ts";
import type { DenyAssignment } from "../model/arm.ts";
import { all, any, not, truth, type Truth } from "./truth.ts";

/** Stands for every principal of a tenant in a deny assignment ("List Azure deny assignments", learn.microsoft.com). */
const everyone = "00000000-0000-0000-0000-000000000000";

/** Whether a deny assignment concerns a principal. Its groups' members are not known here, so a group leaves it open. */
export function denies(denial: DenyAssignment, principalId: string): Truth {
  const { principals = [], excludePrincipals = [] } = denial.properties;
  const named = any(
    principals.map((principal) => concerns(principal, principalId)),
  );
  const excluded = any(
    excludePrincipals.map((principal) => concerns(principal, principalId)),
  );
  return all([named, not(excluded)]);
}

function concerns(
  principal: { readonly id: string; readonly type?: string },
  principalId: string,
): Truth {
  if (sameId(principal.id, principalId) || principal.id === everyone) {
    return "yes";
  }
  return principal.type?.toLowerCase() === "group" ? "unknown" : truth(false);
}
