import { grantsAction } from "../model/action-match.ts";
import type { PermissionCheck } from "../model/change.ts";
import { factOf, valueOf } from "../model/fact.ts";
import type { Landscape } from "../model/landscape.ts";

/** Whether the caller holds an action on a resource, deny assignments included. */
export function checkPermission(
  landscape: Landscape,
  resourceId: string,
  action: string,
): PermissionCheck {
  const granted = factOf(landscape.permissions, resourceId);
  const denials = factOf(landscape.denyAssignments, resourceId);
  const check = { action, scope: resourceId };
  if (!granted.known) {
    return { ...check, held: "unknown" };
  }
  if (
    !granted.value.some((permission) => grantsAction(permission, action)) ||
    isDenied(landscape, resourceId, action)
  ) {
    return { ...check, held: "no" };
  }
  return { ...check, held: denials.known ? "yes" : "unknown" };
}

/** Groups of the caller are not known here: a deny assignment of a group that the caller may be in is not held against them. */
function isDenied(
  landscape: Landscape,
  resourceId: string,
  action: string,
): boolean {
  const caller = valueOf(landscape.caller)?.objectId;
  const denials = valueOf(factOf(landscape.denyAssignments, resourceId)) ?? [];
  return denials.some(({ properties }) => {
    const concerns = (id: string | undefined): boolean =>
      id !== undefined &&
      (id === caller || id === "00000000-0000-0000-0000-000000000000");
    return (
      (properties.principals ?? []).some(({ id }) => concerns(id)) &&
      !(properties.excludePrincipals ?? []).some(({ id }) => id === caller) &&
      properties.permissions.some((permission) =>
        grantsAction(permission, action),
      )
    );
  });
}
