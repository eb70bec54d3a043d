import { grantsAction, grantsDataAction } from "../model/action-match.ts";
import type {
  DenyAssignment,
  Permission,
  Registry,
  RoleAssignment,
  RoleDefinition,
} from "../model/arm.ts";
import type { Fact } from "../model/fact.ts";
import { judgeCondition } from "./condition/judge-condition.ts";
import { denies } from "./deny-assignment.ts";
import { all, any, truth, type Truth } from "./truth.ts";

/** `legacy`: actions of roles count; `abac`: data actions and conditions count ("ABAC repository permissions", learn.microsoft.com). */
export type RoleMode = "legacy" | "abac";

const provider = "Microsoft.ContainerRegistry/registries";

const legacyPull = `${provider}/pull/read`;

const abacPull = [
  `${provider}/repositories/content/read`,
  `${provider}/repositories/metadata/read`,
] as const;

export interface PullQuestion {
  readonly registry: Registry;
  readonly principalId: string;
  /** Null when nobody said what is pulled. */
  readonly repository: string | null;
  /** Those of the principal and of its groups, at the registry and above. */
  readonly assignments: readonly RoleAssignment[];
  readonly definitionOf: (roleDefinitionId: string) => Fact<RoleDefinition>;
  readonly denials: Fact<readonly DenyAssignment[]>;
}

/** The answer, and by index which assignments decide it. */
export interface PullDecision {
  readonly allowed: Truth;
  readonly mode: RoleMode | "unknown";
  readonly granting: readonly number[];
  /** They would let the principal pull if the registry were in the other mode. */
  readonly withoutEffect: readonly number[];
  /** Their role is right, but their condition leaves the repository out. */
  readonly excluding: readonly number[];
  /** Their definition could not be read, or their condition not be judged. */
  readonly undecided: readonly number[];
  /** Deny assignments that forbid it, by index. */
  readonly denying: readonly number[];
}

/** The mode of a registry; a value that is not documented is no mode that can be judged. */
export function roleMode(registry: Registry): RoleMode | "unknown" {
  switch (registry.properties.roleAssignmentMode?.toLowerCase()) {
    case undefined:
    case "legacyregistrypermissions":
      return "legacy";
    case "abacrepositorypermissions":
      return "abac";
    default:
      return "unknown";
  }
}

/** Whether a principal may pull a repository by its role assignments. */
export function canPull(question: PullQuestion): PullDecision {
  const mode = roleMode(question.registry);
  const judged = question.assignments.map((assignment) =>
    reachesRegistry(assignment.properties.scope, question.registry.id)
      ? judgeAssignment(assignment, mode, question)
      : "no",
  );
  const having = (outcome: Outcome): number[] =>
    judged.flatMap((each, index) => (each === outcome ? index : []));
  const denials = denialsOf(question, mode);
  return {
    allowed: all([
      mode === "unknown" ? "unknown" : "yes",
      any(judged.map(grant)),
      denials.allowed,
    ]),
    mode,
    granting: having("yes"),
    withoutEffect: having("without-effect"),
    excluding: having("excluding"),
    undecided: having("unknown"),
    denying: denials.denying,
  };
}

type Outcome = Truth | "without-effect" | "excluding";

function grant(outcome: Outcome): Truth {
  return outcome === "yes" || outcome === "unknown" ? outcome : "no";
}

function judgeAssignment(
  { properties }: RoleAssignment,
  mode: RoleMode | "unknown",
  { definitionOf, repository }: PullQuestion,
): Outcome {
  const definition = definitionOf(properties.roleDefinitionId);
  if (!definition.known || mode === "unknown") {
    return "unknown";
  }
  const { permissions } = definition.value.properties;
  if (!holds(permissions, mode)) {
    return holds(permissions, mode === "abac" ? "legacy" : "abac")
      ? "without-effect"
      : "no";
  }
  const actions = mode === "abac" ? abacPull : [legacyPull];
  const met = all(
    actions.map((action) =>
      judgeCondition(properties.condition, { action, repository }),
    ),
  );
  return met === "no" ? "excluding" : met;
}

function holds(permissions: readonly Permission[], mode: RoleMode): boolean {
  const some = (test: (permission: Permission) => boolean): boolean =>
    permissions.some(test);
  return mode === "legacy"
    ? some((permission) => grantsAction(permission, legacyPull))
    : abacPull.every((action) =>
        some((permission) => grantsDataAction(permission, action)),
      );
}

/**
 * Whether what was given at a scope counts at the registry: it does at that scope and below. What was given at a management group,
 * or without a scope, was listed because it applies.
 */
export function reachesRegistry(
  scope: string | undefined,
  registryId: string,
): boolean {
  const from = (scope ?? "").toLowerCase().replace(/\/+$/, "");
  return (
    !from.startsWith("/subscriptions/") ||
    `${registryId.toLowerCase()}/`.startsWith(`${from}/`)
  );
}

function denialsOf(
  { denials, principalId }: PullQuestion,
  mode: RoleMode | "unknown",
): { allowed: Truth; denying: number[] } {
  if (!denials.known) {
    return { allowed: "unknown", denying: [] };
  }
  const forbids = (permission: Permission): boolean =>
    mode === "abac"
      ? abacPull.some((action) => grantsDataAction(permission, action))
      : grantsAction(permission, legacyPull);
  const judged = denials.value.map((denial) =>
    denial.properties.permissions.some(forbids)
      ? denies(denial, principalId)
      : truth(false),
  );
  const denied = any(judged);
  return {
    allowed: denied === "unknown" ? denied : truth(denied === "no"),
    denying: judged.flatMap((each, index) => (each === "yes" ? index : [])),
  };
}
