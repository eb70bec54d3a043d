import type { Permission } from "./arm.ts";

/**
 * Whether a pattern of a role definition covers an action. `*` stands for any run of characters, slashes included;
 * case does not matter ("Understand Azure role definitions", learn.microsoft.com).
 */
export function matchesAction(pattern: string, action: string): boolean {
  const parts = pattern.toLowerCase().split("*");
  const text = action.toLowerCase();
  const first = parts[0] ?? "";
  const last = parts.at(-1) ?? "";
  if (parts.length === 1) {
    return text === first;
  }
  if (
    !text.startsWith(first) ||
    !text.endsWith(last) ||
    text.length < first.length + last.length
  ) {
    return false;
  }
  let from = first.length;
  const end = text.length - last.length;
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, from);
    if (found === -1 || found + part.length > end) {
      return false;
    }
    from = found + part.length;
  }
  return true;
}

/** Whether a permission grants a control-plane action: its `notActions` take away from its own `actions` only. */
export function grantsAction(permission: Permission, action: string): boolean {
  return (
    covers(permission.actions, action) && !covers(permission.notActions, action)
  );
}

/** The same for a data action. */
export function grantsDataAction(
  permission: Permission,
  action: string,
): boolean {
  return (
    covers(permission.dataActions, action) &&
    !covers(permission.notDataActions, action)
  );
}

function covers(
  patterns: readonly string[] | undefined,
  action: string,
): boolean {
  return (patterns ?? []).some((pattern) => matchesAction(pattern, action));
}
