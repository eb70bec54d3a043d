import { groupId } from "./arm/management-groups.ts";
import type { TenantFile } from "./tenant-file.ts";

interface Problem {
  readonly pointer: string;
  readonly expected: string;
}

/** What a schema cannot say: ids that belong together. */
export function inconsistencies(tenant: TenantFile): Problem[] {
  const subscriptions = new Set(
    tenant.subscriptions.map((each) => each.subscriptionId),
  );
  const seen = new Map<string, number>();
  const problems: Problem[] = [];
  for (const [index, each] of tenant.resources.entries()) {
    const pointer = `/resources/${index}/id`;
    const first = seen.get(each.id.toLowerCase());
    if (first !== undefined) {
      problems.push({
        pointer,
        expected: `Expected an id of its own, but it is also that of /resources/${first}`,
      });
    }
    seen.set(each.id.toLowerCase(), index);
    const subscription = /^\/subscriptions\/([^/]+)/i.exec(each.id)?.[1];
    if (subscription !== undefined && !subscriptions.has(subscription)) {
      problems.push({
        pointer,
        expected: `Expected a subscription listed under /subscriptions, but ${subscription} is not`,
      });
    }
    const last = each.id.split("/").at(-1) ?? "";
    if (last.toLowerCase() !== each.name.split("/").at(-1)?.toLowerCase()) {
      problems.push({
        pointer: `/resources/${index}/name`,
        expected: `Expected the last part of the id, "${last}", but received "${each.name}"`,
      });
    }
  }
  return [...problems, ...missingGroups(tenant, seen)];
}

function missingGroups(
  { subscriptions }: TenantFile,
  defined: ReadonlyMap<string, number>,
): Problem[] {
  return subscriptions.flatMap(({ managementGroupAncestorsChain }, at) =>
    managementGroupAncestorsChain.flatMap(({ name }, position) =>
      defined.has(groupId(name).toLowerCase())
        ? []
        : {
            pointer: `/subscriptions/${at}/managementGroupAncestorsChain/${position}`,
            expected: `Expected a management group listed under /resources, but ${name} is not`,
          },
    ),
  );
}
