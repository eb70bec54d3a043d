import { grantsAction } from "../model/action-match.ts";
import type { DenyAssignment, Permission } from "../model/arm.ts";
import type { PermissionCheck } from "../model/change.ts";
import { factOf, valueOf } from "../model/fact.ts";
import { assignmentsKey, type Landscape } from "../model/landscape.ts";

/** Whether the caller holds an action on a resource, deny assignments included. */
export function checkPermission(
  landscape: Landscape,
  resourceId: string,
  action: string,
): PermissionCheck {
  const granted = factOf(landscape.permissions, resourceId);
  const held = granted.known
    ? heldBy(granted.value, { landscape, resourceId, action })
    : "unknown";
  return { action, scope: resourceId, held };
}

/** Whether the caller would hold an action on a resource by these permissions, deny assignments included. */
export function heldBy(
  granted: readonly Permission[],
  {
    landscape,
    resourceId,
    action,
  }: {
    readonly landscape: Landscape;
    readonly resourceId: string;
    readonly action: string;
  },
): PermissionCheck["held"] {
  if (!granted.some((permission) => grantsAction(permission, action))) {
    return "no";
  }
  const caller = valueOf(landscape.caller)?.objectId;
  const denials =
    caller === undefined
      ? undefined
      : factOf(landscape.denyAssignments, assignmentsKey(resourceId, caller));
  if (caller === undefined || !denials?.known) {
    return "unknown";
  }
  const isDenied = denials.value.some((denial) =>
    denies(denial, caller, action),
  );
  return isDenied ? "no" : "yes";
}

const everyone = "00000000-0000-0000-0000-000000000000";

/** Groups of the caller are not known here: a deny assignment of a group that the caller may be in is not held against them. */
function denies(
  { properties }: DenyAssignment,
  caller: string,
  action: string,
): boolean {
  const concerns = ({ id }: { readonly id?: string }): boolean =>
    id === caller || id === everyone;
  return (
    (properties.principals ?? []).some(concerns) &&
    !(properties.excludePrincipals ?? []).some(({ id }) => id === caller) &&
    properties.permissions.some((permission) =>
      grantsAction(permission, action),
    )
  );
}
