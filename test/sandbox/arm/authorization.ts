import type { Answer } from "../http/exchange.ts";
import { object, sameText, text, texts, type Json } from "../json.ts";
import type { Resource } from "../tenant-file.ts";
import { builtInPolicies } from "./built-in-policies.ts";
import { builtInRoles } from "./built-in-roles.ts";
import type { ArmContext } from "./context.ts";
import { armError, authorizationFailed } from "./errors.ts";
import { inherits } from "./management-groups.ts";
import { page } from "./paging.ts";
import { containersOf, isWithin, type ArmPath } from "./path.ts";
import { ofType, scopeOf, withGroups } from "./rights.ts";
import { view } from "./view.ts";

const namespace = "Microsoft.Authorization";

/** Lists that the right to read another one opens ("Use Azure PIM to manage eligible access with the REST API"). */
const rightOf: Readonly<Record<string, string>> = {
  roleeligibilityscheduleinstances: "roleAssignments",
};

/** Reads of `Microsoft.Authorization`, whose lists know inheritance; undefined for everything else. */
export function answerAuthorization(
  context: ArmContext,
  path: ArmPath,
): Answer | undefined {
  if (
    !sameText(path.namespace, namespace) ||
    context.request.method !== "GET"
  ) {
    return undefined;
  }
  if (path.types.length === 1 && path.tail === "") {
    return definition(context, path);
  }
  const collection = path.tail.toLowerCase();
  if (collection === "permissions") {
    return permissions(context, path);
  }
  const action = `${namespace}/${rightOf[collection] ?? path.tail}/read`;
  if (!context.rights.may(action, path.scope) && path.scope !== "") {
    return authorizationFailed(context.user, action, path.scope);
  }
  switch (collection) {
    case "roledefinitions":
      return page(context, roleDefinitions(context, path));
    case "policydefinitions":
      return page(context, [
        ...Object.values(builtInPolicies),
        ...ofScope(context, path),
      ]);
    case "roleassignments":
    case "denyassignments":
    case "roleeligibilityscheduleinstances":
    case "locks":
    case "policyassignments":
    case "policysetdefinitions":
      return listExtensions(context, path);
    default:
      return undefined;
  }
}

/** A definition that Azure brings along, or a custom role, which is found by its GUID from where it may be assigned. */
function definition(context: ArmContext, path: ArmPath): Answer | undefined {
  const [type = ""] = path.types;
  const [name = ""] = path.names;
  const policy = builtInPolicies[name.toLowerCase()];
  if (sameText(type, "policyDefinitions") && policy !== undefined) {
    return { status: 200, body: policy };
  }
  if (!sameText(type, "roleDefinitions")) {
    return undefined;
  }
  if (builtInRoles[name.toLowerCase()] !== undefined) {
    return { status: 200, body: builtInRole(name, path.scope) };
  }
  const custom = ofType(context.cloud, `${namespace}/roleDefinitions`).find(
    (each) =>
      sameText(each.name, name) &&
      texts(each.properties["assignableScopes"]).some(
        (scope) =>
          inherits(context.cloud, path.scope, scope) ||
          isWithin(scope, path.scope),
      ),
  );
  const action = `${namespace}/roleDefinitions/read`;
  return custom !== undefined && context.rights.may(action, path.scope)
    ? { status: 200, body: custom }
    : undefined;
}

/** A built-in role's document; below a subscription its id carries the subscription. */
export function builtInRole(guid: string, scope: string): Json {
  const role = builtInRoles[guid.toLowerCase()];
  const { subscriptionId } = containersOf(scope);
  const prefix =
    subscriptionId === "" ? "" : `/subscriptions/${subscriptionId}`;
  return {
    id: `${prefix}/providers/${namespace}/roleDefinitions/${guid.toLowerCase()}`,
    name: guid.toLowerCase(),
    type: `${namespace}/roleDefinitions`,
    properties: {
      roleName: role?.roleName,
      type: "BuiltInRole",
      description: "",
      assignableScopes: ["/"],
      permissions: [role?.permission],
    },
  };
}

function permissions(context: ArmContext, path: ArmPath): Answer {
  const held = context.rights
    .at(path.scope)
    .flatMap((each) => each.permissions);
  return page(context, held);
}

function roleDefinitions(context: ArmContext, path: ArmPath): Json[] {
  const filter = context.request.query.get("$filter") ?? "";
  const roleName = /roleName eq '([^']*)'/i.exec(filter)?.[1];
  const type = /type eq '([^']*)'/i.exec(filter)?.[1];
  const all: Json[] = [
    ...Object.keys(builtInRoles).map((guid) => builtInRole(guid, path.scope)),
    ...ofType(context.cloud, `${namespace}/roleDefinitions`),
  ];
  return all.filter((each) => {
    const properties = object(each["properties"]);
    return (
      (roleName === undefined || properties["roleName"] === roleName) &&
      (type === undefined || properties["type"] === type)
    );
  });
}

/** At, above and below the scope; `atScope()` leaves out what is below. */
function listExtensions(context: ArmContext, path: ArmPath): Answer {
  const filter = context.request.query.get("$filter") ?? "";
  const conditions = filter === "" ? [] : filter.split(/\s+and\s+/i);
  const kept: ((each: Resource) => boolean)[] = [];
  for (const condition of conditions) {
    const test = conditionOf(context, path, condition.trim());
    if (test === undefined) {
      return armError(
        400,
        "UnsupportedQuery",
        `The filter '${filter}' is not supported.`,
      );
    }
    kept.push(test);
  }
  const found = ofScope(context, path).filter((each) =>
    kept.every((test) => test(each)),
  );
  return page(
    context,
    found.map((each) => view(context.cloud, each, context.apiVersion)),
  );
}

function ofScope({ cloud }: ArmContext, path: ArmPath): Resource[] {
  return ofType(cloud, `${namespace}/${path.tail}`).filter((each) => {
    const scope = scopeOf(each);
    return inherits(cloud, path.scope, scope) || isWithin(scope, path.scope);
  });
}

function conditionOf(
  { cloud, user }: ArmContext,
  path: ArmPath,
  condition: string,
): ((each: Resource) => boolean) | undefined {
  if (sameText(condition, "atScope()")) {
    return (each) => inherits(cloud, path.scope, scopeOf(each));
  }
  const assignee = /^assignedTo\('([^']+)'\)$/i.exec(condition)?.[1];
  const principal = /^principalId\s+eq\s+'([^']+)'$/i.exec(condition)?.[1];
  const target = sameText(condition, "asTarget()") ? user.id : assignee;
  const wanted =
    target === undefined ? [principal ?? ""] : withGroups(cloud, target);
  return (target ?? principal) === undefined
    ? undefined
    : (each) =>
        wanted.some((id) => sameText(id, text(each.properties["principalId"])));
}
