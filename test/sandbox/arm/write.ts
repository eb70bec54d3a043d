import type { Answer } from "../http/exchange.ts";
import { object, sameText, type Json } from "../json.ts";
import type { Resource } from "../tenant-file.ts";
import type { ArmContext } from "./context.ts";
import { armError, authorizationFailed, methodNotAllowed } from "./errors.ts";
import { lockThatStops, scopeLocked } from "./locks.ts";
import { find } from "./lookup.ts";
import { beginOperation } from "./operations.ts";
import { idOf, typeOf, type ArmPath } from "./path.ts";
import { applyPolicies } from "./policies.ts";
import { refuseRegistry, replacedRuleSet } from "./registry-write.ts";
import { notFound } from "./resources.ts";
import {
  refuseRoleAssignment,
  writtenRoleAssignment,
} from "./role-assignment-write.ts";
import { view } from "./view.ts";

/** PUT, PATCH and DELETE of one resource, in the order in which ARM looks: right, lock, body, policy, provider. */
export function answerWrite(context: ArmContext, path: ArmPath): Answer {
  const { cloud, request, rights, user } = context;
  const { method } = request;
  if (method !== "PUT" && method !== "PATCH" && method !== "DELETE") {
    return methodNotAllowed(method);
  }
  const id = idOf(path);
  const operation = method === "DELETE" ? "delete" : "write";
  const action = `${typeOf(path)}/${operation}`;
  if (!rights.may(action, id)) {
    return authorizationFailed(user, action, id);
  }
  const lock = lockThatStops(cloud, id, operation);
  if (lock !== undefined) {
    return scopeLocked(id, operation, lock);
  }
  if (method === "DELETE") {
    return remove(context, id);
  }
  const body = bodyOf(request.body);
  if (body === undefined) {
    return armError(
      400,
      "InvalidRequestContent",
      "The request content was invalid and could not be deserialized.",
    );
  }
  return write(context, path, body);
}

function bodyOf(body: string): Json | undefined {
  try {
    return object(JSON.parse(body));
  } catch {
    return undefined;
  }
}

function remove({ cloud }: ArmContext, id: string): Answer {
  const existing = cloud.store.get(id);
  if (existing === undefined) {
    return { status: 204 };
  }
  for (const each of [...cloud.store.all()]) {
    if (each.id.toLowerCase().startsWith(`${id.toLowerCase()}/`)) {
      cloud.store.remove(each.id);
    }
  }
  cloud.store.remove(id);
  return { status: 200, body: existing };
}

function write(context: ArmContext, path: ArmPath, body: Json): Answer {
  const { cloud, request, apiVersion } = context;
  const before = find(cloud, idOf(path));
  if (before === undefined && request.method === "PATCH") {
    return notFound(context, path);
  }
  const written = merged(context, path, before, body);
  const refused = refuse(context, before, written, body);
  if (refused !== undefined) {
    return refused;
  }
  const judged = applyPolicies(cloud, written);
  if ("refusal" in judged) {
    return judged.refusal;
  }
  if (before !== undefined && isRegistry(before)) {
    log(context, judged.resource, body);
    return update(context, before, judged.resource);
  }
  cloud.store.put(judged.resource);
  return {
    status: before === undefined ? 201 : 200,
    body: view(cloud, judged.resource, apiVersion),
  };
}

function log(
  { cloud, request: { method } }: ArmContext,
  { id, properties }: Resource,
  request: Json,
): void {
  cloud.writes.push({
    at: Date.now(),
    resourceId: id,
    method,
    request,
    answer: { properties },
    failed: cloud.faults.operationsFail,
  });
}

function refuse(
  { cloud }: ArmContext,
  before: Resource | undefined,
  written: Resource,
  body: Json,
): Answer | undefined {
  if (isRegistry(written)) {
    return refuseRegistry(written, object(body["properties"]));
  }
  return sameText(written.type, "Microsoft.Authorization/roleAssignments") &&
    before === undefined
    ? refuseRoleAssignment(cloud, written)
    : undefined;
}

/** The document after the write. PATCH merges objects and replaces lists; PUT replaces the properties. */
function merged(
  context: ArmContext,
  path: ArmPath,
  before: Resource | undefined,
  body: Json,
): Resource {
  const { cloud, request, apiVersion } = context;
  const type = before?.type ?? typeOf(path);
  const base = before ?? {
    id: idOf(path),
    name: path.names.join("/"),
    type,
    properties: {},
  };
  if (sameText(type, "Microsoft.Authorization/roleAssignments")) {
    return writtenRoleAssignment(context, base, object(body["properties"]));
  }
  const whole =
    request.method === "PATCH" ? mergePatch(base, body) : { ...base, ...body };
  const properties = object(whole["properties"]);
  const { networkRuleSet } = object(body["properties"]);
  return {
    ...base,
    ...whole,
    id: base.id,
    name: base.name,
    type,
    properties:
      sameText(type, registryType) && networkRuleSet !== undefined
        ? {
            ...properties,
            networkRuleSet: replacedRuleSet(
              base.properties["networkRuleSet"],
              networkRuleSet,
              apiVersion,
              cloud.faults.patchDropsSubnetRules,
            ),
          }
        : properties,
  };
}

/** JSON Merge Patch (RFC 7396), except that null is kept: ARM stores it. */
function mergePatch(before: unknown, patch: unknown): Json {
  const result = { ...object(before) };
  for (const [name, value] of Object.entries(object(patch))) {
    const isObject =
      typeof value === "object" && value !== null && !Array.isArray(value);
    result[name] = isObject ? mergePatch(result[name], value) : value;
  }
  return result;
}

const registryType = "Microsoft.ContainerRegistry/registries";

function isRegistry(resource: Resource): boolean {
  return sameText(resource.type, registryType);
}

/** A registry's update runs on after the answer: `Updating` with its new values, then `Succeeded`, or back as it was. */
function update(
  context: ArmContext,
  before: Resource,
  after: Resource,
): Answer {
  const { cloud, apiVersion } = context;
  if (cloud.tenant.behaviour.operationPolls === 0) {
    const done = withState(after, "Succeeded");
    cloud.store.put(done);
    return { status: 200, body: view(cloud, done, apiVersion) };
  }
  const updating = withState(after, "Updating");
  cloud.store.put(updating);
  const headers = beginOperation(context, before.id, () => {
    const status = cloud.faults.operationsFail ? "Failed" : "Succeeded";
    const present = cloud.store.get(before.id) ?? after;
    cloud.store.put(withState(status === "Failed" ? before : present, status));
    return status;
  });
  return { status: 201, headers, body: view(cloud, updating, apiVersion) };
}

function withState(registry: Resource, provisioningState: string): Resource {
  return {
    ...registry,
    properties: { ...registry.properties, provisioningState },
  };
}
