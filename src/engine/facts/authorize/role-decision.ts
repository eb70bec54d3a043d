import type { DenyAssignment, RoleAssignment } from "../../../model/arm.ts";
import { factOf, unknown } from "../../../model/fact.ts";
import { assignmentsKey } from "../../../model/landscape.ts";
import { remark, type Remark } from "../../../model/remark.ts";
import { canPull, type PullDecision } from "../../can-pull.ts";
import type { JourneyContext } from "../../journey.ts";
import {
  drawnFrom,
  fromTable,
  silent,
  whenKnown,
  type Located,
} from "../../located.ts";
import type { Principal } from "../../principal.ts";
import { principalOf } from "./principal.ts";
import { registryFacts } from "../registry.ts";
import { oncePer } from "../../../model/remember.ts";

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
            remark: withoutRoles[principal.kind],
          }),
          pointer: located.pointer,
        },
  );
}

const withoutRoles: Readonly<
  Record<Exclude<Principal["kind"], "identity">, Remark>
> = {
  "service-principal": remark("roles-of-service-principal"),
  "repository-token": remark("password-of-token-unseen"),
  "unknown-user": remark("no-such-user"),
  "other-registry": remark("credentials-for-other-registry"),
  "own-registry": remark("registry-signs-task-in"),
  "admin-user": remark("admin-needs-no-role"),
  none: remark("nobody-signs-in"),
  "no-system-identity": remark("identity-gone"),
  "not-a-client-id": remark("identity-not-assigned"),
  "identity-not-assigned": remark("identity-not-assigned"),
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
    return silent(
      drawnFrom(registry, null, "properties", "roleAssignmentMode"),
      "role-mode-unknown",
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
        journey.image ? "condition-not-judged" : "condition-needs-repository",
      ),
    );
  }
  const denials = denyAssignments(context);
  return whenKnown(denials, () => silent(denials, "denied-group-unknown"));
}
