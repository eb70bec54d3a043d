import type { DenyAssignment, RoleAssignment } from "../../model/arm.ts";
import { factOf, unknown } from "../../model/fact.ts";
import { assignmentsKey } from "../../model/landscape.ts";
import { canPull, type PullDecision } from "../can-pull.ts";
import type { JourneyContext } from "../journey.ts";
import {
  drawnFrom,
  fromTable,
  silent,
  whenKnown,
  type Located,
} from "../located.ts";
import type { Principal } from "../principal.ts";
import { principalOf } from "./principal.ts";
import { registryFacts } from "./registry.ts";
import { oncePer } from "../../model/remember.ts";

/** The role assignments of who pulls, at the registry and above. */
export function roleAssignments(
  context: JourneyContext,
): Located<readonly RoleAssignment[]> {
  return ofIdentity(context, (objectId) =>
    fromTable(context.landscape, "roleAssignments", key(context, objectId)),
  );
}

/** The deny assignments that concern who pulls. */
export function denyAssignments(
  context: JourneyContext,
): Located<readonly DenyAssignment[]> {
  return ofIdentity(context, (objectId) =>
    fromTable(context.landscape, "denyAssignments", key(context, objectId)),
  );
}

/** What the roles of who pulls say of the journey's repository; not known where they leave it open. */
export const roleDecision = oncePer(workOutRoleDecision);

function workOutRoleDecision(context: JourneyContext): Located<PullDecision> {
  const assignments = roleAssignments(context);
  return ofIdentity(context, (principalId) => {
    const decided = decisionFor(context, principalId);
    return whenKnown(decided, (decision) =>
      whenKnown(assignments, (value) =>
        decision.allowed === "unknown"
          ? whyOpen(context, value, decision)
          : decided,
      ),
    );
  });
}

/** What the roles of any principal say of it; it stands where the principal's assignments do. */
export function decisionFor(
  context: JourneyContext,
  principalId: string,
): Located<PullDecision> {
  const { landscape, journey } = context;
  const at = key(context, principalId);
  const assignments = fromTable(landscape, "roleAssignments", at);
  return whenKnown(registryFacts.registry(context), (registry) =>
    whenKnown(assignments, (value) =>
      drawnFrom(
        assignments,
        canPull({
          registry,
          principalId,
          repository: journey.image?.repository ?? null,
          assignments: value,
          definitionOf: (id) => factOf(landscape.roleDefinitions, id),
          denials: factOf(landscape.denyAssignments, at),
        }),
      ),
    ),
  );
}

function key({ landscape }: JourneyContext, objectId: string): string {
  return assignmentsKey(landscape.registryId, objectId);
}

function ofIdentity<T>(
  context: JourneyContext,
  next: (objectId: string) => Located<T>,
): Located<T> {
  const located = principalOf(context);
  return whenKnown(located, (principal) =>
    principal.kind === "identity"
      ? next(principal.objectId)
      : {
          fact: unknown("not-asked", located.fact.source, {
            detail: withoutRoles[principal.kind],
          }),
          pointer: located.pointer,
        },
  );
}

const withoutRoles: Readonly<
  Record<Exclude<Principal["kind"], "identity">, string>
> = {
  "service-principal":
    "A service principal is known by its client id alone, so its roles and its password are not looked at.",
  "repository-token":
    "Whether the stored password is the repository token's cannot be seen.",
  "unknown-user": "The registry knows no user of the stored name.",
  "other-registry": "The stored credentials are for another registry.",
  "own-registry": "The registry signs its task in.",
  "admin-user": "The admin user needs no role.",
  none: "Nobody signs in.",
  "no-system-identity": "The identity does not exist.",
  "not-a-client-id": "The identity is not assigned.",
  "identity-not-assigned": "The identity is not assigned.",
};

/** The first thing that keeps the roles from deciding. */
function whyOpen(
  context: JourneyContext,
  assignments: readonly RoleAssignment[],
  { mode, undecided }: PullDecision,
): Located<never> {
  const { landscape, journey } = context;
  const registry = registryFacts.registry(context);
  if (mode === "unknown") {
    const detail = "The registry's role assignment mode is not known here.";
    return silent(
      drawnFrom(registry, null, "properties", "roleAssignmentMode"),
      detail,
    );
  }
  const [index] = undecided;
  if (index !== undefined) {
    const roleDefinitionId =
      assignments[index]?.properties.roleDefinitionId ?? "";
    const located = fromTable(landscape, "roleDefinitions", roleDefinitionId);
    return whenKnown(located, () =>
      silent(
        drawnFrom(
          roleAssignments(context),
          null,
          index,
          "properties",
          "condition",
        ),
        journey.image
          ? "The condition of a role assignment uses an expression that is not judged here."
          : "A role assignment has a condition, and it is not known which repository is pulled.",
      ),
    );
  }
  const denials = denyAssignments(context);
  return whenKnown(denials, () =>
    silent(
      denials,
      "A deny assignment names a group whose members are not known.",
    ),
  );
}
