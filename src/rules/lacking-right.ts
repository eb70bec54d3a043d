import { heldBy } from "../changes/permission.ts";
import type { ActivatableRole } from "../engine/facts/authorize/activatable-roles.ts";
import { fail, type Judge } from "../engine/rule.ts";
import type { MessageArgs } from "../model/message-args.ts";
import type { Evidence, Verdict } from "../model/verdict.ts";
import { existing } from "./existing-evidence.ts";

type Given = Judge<"registry.permissions" | "registry.eligible-roles">;

/** Fails for actions that the account lacks at the registry, and names the roles that it may activate to get them all. */
export function failLacking(
  judge: Given,
  actions: readonly string[],
  args: MessageArgs = {},
): Verdict {
  const held = judge.evidence("registry.permissions");
  const roles = rolesFor(judge, actions);
  return roles.length === 0
    ? fail({ evidence: [held], args })
    : fail({
        wording: "eligible",
        evidence: [
          held,
          ...roles.flatMap(({ index }) => termsOf(judge, index)),
        ],
        args: { ...args, roles: [...new Set(roles.map(({ name }) => name))] },
      });
}

/** Where a role was made eligible, and the condition that it was given, if any. */
function termsOf({ evidence, landscape }: Given, index: number): Evidence[] {
  const part = (name: string): Evidence =>
    evidence("registry.eligible-roles", index, "properties", name);
  return existing(landscape, part("scope"), part("condition"));
}

/**
 * None, too, where the list cannot be read: many tenants have no Privileged Identity Management. It adds a way to what is
 * missing; whether something is missing never depends on it.
 */
function rolesFor(
  { know, isKnown, landscape }: Given,
  actions: readonly string[],
): ActivatableRole[] {
  if (!isKnown("registry.eligible-roles")) {
    return [];
  }
  const held = know("registry.permissions");
  const { registryId: resourceId } = landscape;
  return know("registry.eligible-roles").filter(({ permissions }) =>
    actions.every(
      (action) =>
        heldBy([...held, ...permissions], { landscape, resourceId, action }) ===
        "yes",
    ),
  );
}
