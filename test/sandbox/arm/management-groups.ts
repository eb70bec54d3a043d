import type { LocalCloud } from "../cloud.ts";
import { sameText } from "../json.ts";
import { containersOf, isWithin } from "./path.ts";

/** Whether what is attached to the scope is in force at the id: on it, below it, or in a subscription of a management group. */
export function inherits(
  cloud: LocalCloud,
  id: string,
  scope: string,
): boolean {
  return (
    isWithin(id, scope) ||
    groupsAbove(cloud, id).some((group) => isWithin(group, scope))
  );
}

/** The ids of the management groups above a subscription, of what lies in one, or of a management group. */
function groupsAbove(cloud: LocalCloud, id: string): string[] {
  const { subscriptionId } = containersOf(id);
  for (const each of cloud.tenant.subscriptions) {
    const chain = each.managementGroupAncestorsChain.map(({ name }) =>
      groupId(name),
    );
    if (sameText(each.subscriptionId, subscriptionId)) {
      return chain;
    }
    const position = chain.findIndex((group) => isWithin(id, group));
    if (position !== -1) {
      return chain.slice(position + 1);
    }
  }
  return [];
}

export function groupId(name: string): string {
  return `/providers/Microsoft.Management/managementGroups/${name}`;
}
