import type { LocalCloud } from "../cloud.ts";
import { list, object, sameText, text, texts } from "../json.ts";
import type { Resource } from "../tenant-file.ts";
import { builtInRoles, type Permission } from "./built-in-roles.ts";
import { inherits } from "./management-groups.ts";

/** Stands in a deny assignment for everybody. */
const everybody = "00000000-0000-0000-0000-000000000000";

type ActionKind = "control" | "data";

/** A role assignment as far as it decides. */
interface Assignment {
  readonly resource: Resource;
  readonly scope: string;
  readonly principalId: string;
  readonly permissions: readonly Permission[];
  readonly condition: string;
}

/** The scope that an extension resource such as a role assignment or a lock is attached to. */
export function scopeOf(extension: Resource): string {
  return extension.id.slice(
    0,
    extension.id.toLowerCase().lastIndexOf("/providers/"),
  );
}

/** All resources of a type, in the order of the tenant file. */
export function ofType(cloud: LocalCloud, type: string): Resource[] {
  return [...cloud.store.all()].filter((each) => sameText(each.type, type));
}

/** The principal itself and the groups that it is a member of. */
export function withGroups(cloud: LocalCloud, principalId: string): string[] {
  const user = cloud.tenant.users.find(({ id }) => sameText(id, principalId));
  return [principalId, ...(user?.groups ?? [])];
}

/** All role assignments of the principal and its groups. */
export function assignmentsOf(
  cloud: LocalCloud,
  principalId: string,
): Assignment[] {
  const principals = withGroups(cloud, principalId);
  return ofType(cloud, "Microsoft.Authorization/roleAssignments").flatMap(
    (resource) => {
      const assignee = text(resource.properties["principalId"]);
      return principals.some((each) => sameText(each, assignee))
        ? [
            {
              resource,
              scope: scopeOf(resource),
              principalId: assignee,
              permissions: permissionsOf(
                cloud,
                text(resource.properties["roleDefinitionId"]),
              ),
              condition: text(resource.properties["condition"]),
            },
          ]
        : [];
    },
  );
}

/** What a role definition permits, a built-in one or one of the tenant's. */
function permissionsOf(
  cloud: LocalCloud,
  roleDefinitionId: string,
): Permission[] {
  const guid = roleDefinitionId.split("/").at(-1)?.toLowerCase() ?? "";
  const builtIn = builtInRoles[guid];
  if (builtIn !== undefined) {
    return [builtIn.permission];
  }
  const custom = ofType(cloud, "Microsoft.Authorization/roleDefinitions").find(
    (each) => sameText(each.name, guid),
  );
  return list(custom?.properties["permissions"]).map(permission);
}

/** What a principal may do: its role assignments against the deny assignments, both read once. */
export interface Rights {
  /** All role assignments of the principal and its groups. */
  readonly all: readonly Assignment[];
  /** The role assignments in force at the scope, inherited ones included. */
  at(scope: string): Assignment[];
  /** Whether the action is allowed at the scope. Conditions of assignments are not looked at. */
  may(action: string, scope: string, kind?: ActionKind): boolean;
  /** Whether a deny assignment forbids the action at the scope. */
  isDenied(action: string, scope: string, kind: ActionKind): boolean;
}

export function rightsOf(cloud: LocalCloud, principalId: string): Rights {
  const assignments = assignmentsOf(cloud, principalId);
  const denials = denialsOf(cloud, principalId);
  const at = (scope: string): Assignment[] =>
    assignments.filter((each) => inherits(cloud, scope, each.scope));
  const isDenied = (action: string, scope: string, kind: ActionKind): boolean =>
    denials.some(
      (each) =>
        (each.onlyHere
          ? sameText(scope, each.scope)
          : inherits(cloud, scope, each.scope)) &&
        permits(each.permissions, action, kind),
    );
  return {
    all: assignments,
    at,
    isDenied,
    may: (action, scope, kind = "control") =>
      !cloud.faults.deniedActions.has(action.toLowerCase()) &&
      at(scope).some((each) => permits(each.permissions, action, kind)) &&
      !isDenied(action, scope, kind),
  };
}

/** Whether one of the permissions grants the action and does not take it back itself. */
export function permits(
  permissions: readonly Permission[],
  action: string,
  kind: ActionKind,
): boolean {
  return permissions.some((each) => {
    const granted = kind === "control" ? each.actions : each.dataActions;
    const excepted = kind === "control" ? each.notActions : each.notDataActions;
    return (
      granted.some((pattern) => matches(pattern, action)) &&
      !excepted.some((pattern) => matches(pattern, action))
    );
  });
}

interface Denial {
  readonly scope: string;
  readonly onlyHere: boolean;
  readonly permissions: readonly Permission[];
}

function denialsOf(cloud: LocalCloud, principalId: string): Denial[] {
  const principals = [...withGroups(cloud, principalId), everybody];
  const names = (value: unknown): boolean =>
    list(value).some((each) =>
      principals.some((id) => sameText(id, text(object(each)["id"]))),
    );
  return ofType(cloud, "Microsoft.Authorization/denyAssignments")
    .filter(({ properties }) => names(properties["principals"]))
    .filter(({ properties }) => !names(properties["excludePrincipals"]))
    .map((each) => ({
      scope: scopeOf(each),
      onlyHere: each.properties["doNotApplyToChildScopes"] === true,
      permissions: list(each.properties["permissions"]).map(permission),
    }));
}

function permission(value: unknown): Permission {
  const { actions, notActions, dataActions, notDataActions } = object(value);
  return {
    actions: texts(actions),
    notActions: texts(notActions),
    dataActions: texts(dataActions),
    notDataActions: texts(notDataActions),
  };
}

const patterns = new Map<string, RegExp>();

/** Azure's wildcard: `*` stands for any text, slashes included; case does not matter. */
function matches(pattern: string, action: string): boolean {
  let expression = patterns.get(pattern);
  if (expression === undefined) {
    const parts = pattern
      .split("*")
      .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&"));
    expression = new RegExp(`^${parts.join(".*")}$`, "i");
    patterns.set(pattern, expression);
  }
  return expression.test(action);
}
