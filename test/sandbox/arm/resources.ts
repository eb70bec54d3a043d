import type { Answer } from "../http/exchange.ts";
import { answerAction } from "./actions.ts";
import { answerActivityLog } from "./activity-log.ts";
import { answerAuthorization } from "./authorization.ts";
import type { ArmContext } from "./context.ts";
import { answerDefender } from "./defender.ts";
import {
  authorizationFailed,
  methodNotAllowed,
  parentResourceNotFound,
  resourceGroupNotFound,
  resourceNotFound,
} from "./errors.ts";
import { answerOperation } from "./operations.ts";
import { childrenOf, find } from "./lookup.ts";
import { page } from "./paging.ts";
import { containersOf, idOf, isWithin, typeOf, type ArmPath } from "./path.ts";
import { resourceGroups } from "./root.ts";
import { ofType } from "./rights.ts";
import { answerCommandResult } from "./run-command.ts";
import { view } from "./view.ts";
import { answerWrite } from "./write.ts";

/** A provider's resources: one of them, a list of them, an action on one, a change of one. */
export function answerResource(
  context: ArmContext,
  path: ArmPath,
): Answer | Promise<Answer> {
  const special =
    answerAuthorization(context, path) ??
    answerOperation(context, path) ??
    answerActivityLog(context, path) ??
    answerDefender(context, path) ??
    answerCommandResult(context, path);
  if (special !== undefined) {
    return special;
  }
  if (path.types.length === 0) {
    return /\/providers\//i.test(path.scope)
      ? listExtensions(context, path)
      : listAtScope(context, path);
  }
  if (path.tail === "") {
    return context.request.method === "GET"
      ? readOne(context, path)
      : answerWrite(context, path);
  }
  return answerAction(context, path) ?? listChildren(context, path);
}

function readOne(context: ArmContext, path: ArmPath): Answer {
  const { cloud, rights, user, apiVersion } = context;
  const id = idOf(path);
  const action = `${typeOf(path)}/read`;
  if (!rights.may(action, id)) {
    return authorizationFailed(user, action, id);
  }
  const found = find(cloud, id);
  return found === undefined
    ? notFound(context, path)
    : { status: 200, body: view(cloud, found, apiVersion) };
}

/** ARM's 404 for what stands nearest to the root among the things that are missing. */
export function notFound(context: ArmContext, path: ArmPath): Answer {
  const id = idOf(path);
  const { resourceGroup } = containersOf(id);
  const groupId = id.split("/").slice(0, 5).join("/").toLowerCase();
  if (resourceGroup !== "" && !resourceGroups(context.cloud).has(groupId)) {
    return resourceGroupNotFound(resourceGroup);
  }
  const parent = parentOf(path);
  if (parent !== undefined && find(context.cloud, idOf(parent)) === undefined) {
    return parentResourceNotFound(path.types.join("/"), nameOf(parent));
  }
  return resourceNotFound(nameOf(path), resourceGroup);
}

function parentOf(path: ArmPath): ArmPath | undefined {
  return path.types.length < 2
    ? undefined
    : {
        ...path,
        types: path.types.slice(0, -1),
        names: path.names.slice(0, -1),
      };
}

/** `Microsoft.Web/sites/shop/config/web`. */
function nameOf(path: ArmPath): string {
  return idOf(path).slice(path.scope.length + "/providers/".length);
}

/** A type's resources in a subscription or resource group: those that the caller may read, if there is a role at all. */
function listAtScope(context: ArmContext, path: ArmPath): Answer {
  const { cloud, request, rights, user, apiVersion } = context;
  if (request.method !== "GET") {
    return methodNotAllowed(request.method);
  }
  const type = `${path.namespace}/${path.tail}`;
  const action = `${type}/read`;
  const { resourceGroup } = containersOf(path.scope);
  const hasRole =
    rights.at(path.scope).length > 0 ||
    rights.all.some((each) => isWithin(each.scope, path.scope));
  if (cloud.faults.deniedActions.has(action.toLowerCase()) || !hasRole) {
    return authorizationFailed(user, action, path.scope);
  }
  if (
    resourceGroup !== "" &&
    !resourceGroups(context.cloud).has(path.scope.toLowerCase())
  ) {
    return resourceGroupNotFound(resourceGroup);
  }
  const readable = ofType(cloud, type)
    .filter((each) => isWithin(each.id, path.scope))
    .filter((each) => rights.may(action, each.id));
  return page(
    context,
    readable.map((each) => view(cloud, each, apiVersion)),
  );
}

/** What extends one resource, such as its diagnostic settings: all of it, or a refusal. */
function listExtensions(context: ArmContext, path: ArmPath): Answer {
  const { cloud, request, rights, user, apiVersion } = context;
  if (request.method !== "GET") {
    return methodNotAllowed(request.method);
  }
  const type = `${path.namespace}/${path.tail}`;
  const action = `${type}/read`;
  if (!rights.may(action, path.scope)) {
    return authorizationFailed(user, action, path.scope);
  }
  const extensions = ofType(cloud, type).filter((each) =>
    isWithin(each.id, path.scope),
  );
  return page(
    context,
    extensions.map((each) => view(cloud, each, apiVersion)),
  );
}

function listChildren(context: ArmContext, path: ArmPath): Answer {
  const { cloud, request, rights, user, apiVersion } = context;
  if (request.method !== "GET") {
    return methodNotAllowed(request.method);
  }
  const id = idOf(path);
  const action = `${typeOf(path)}/${path.tail}/read`;
  if (!rights.may(action, id)) {
    return authorizationFailed(user, action, id);
  }
  if (find(cloud, id) === undefined) {
    return notFound(context, path);
  }
  const children = childrenOf(cloud, id, path.tail);
  return page(
    context,
    children.map((each) => view(cloud, each, apiVersion)),
  );
}
