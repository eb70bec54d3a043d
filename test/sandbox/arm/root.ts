import type { Answer } from "../http/exchange.ts";
import type { LocalCloud } from "../cloud.ts";
import { sameText, text, without, type Json } from "../json.ts";
import type { Resource, TenantFile } from "../tenant-file.ts";
import type { ArmContext } from "./context.ts";
import { authorizationFailed, resourceGroupNotFound } from "./errors.ts";
import { page } from "./paging.ts";
import { containersOf, isWithin, type ArmPath } from "./path.ts";
import { typesIn } from "./resource-types.ts";
import { view } from "./view.ts";

/** ARM's own documents: tenants, subscriptions, providers, resource groups. Undefined for a provider's resources. */
export function answerRoot(
  context: ArmContext,
  path: ArmPath,
): Answer | undefined {
  const { request } = context;
  if (path.namespace !== "" && path.types.length === 0 && path.tail === "") {
    return answerProvider(context, path);
  }
  if (path.namespace !== "" || request.method !== "GET") {
    return undefined;
  }
  const parts = request.path.toLowerCase().split("/").slice(1);
  switch (parts.filter((_, index) => index % 2 === 0).join("/")) {
    case "tenants":
      return page(context, [tenantOf(context)]);
    case "subscriptions":
      return parts.length === 1
        ? page(context, visibleSubscriptions(context))
        : oneSubscription(context);
    case "subscriptions/resourcegroups":
      return parts.length === 3
        ? page(context, visibleGroups(context))
        : oneGroup(context);
    case "subscriptions/resources":
    case "subscriptions/resourcegroups/resources":
      return page(context, visibleResources(context));
    default:
      return undefined;
  }
}

const readProviders = "Microsoft.Resources/subscriptions/providers/read";

function answerProvider(context: ArmContext, path: ArmPath): Answer {
  const { cloud, rights, user } = context;
  const { subscriptionId } = containersOf(path.scope);
  if (subscriptionId !== "" && !rights.may(readProviders, path.scope)) {
    return authorizationFailed(user, readProviders, path.scope);
  }
  const missing = cloud.tenant.unregisteredProviders[subscriptionId] ?? [];
  return {
    status: 200,
    body: {
      id: `${path.scope}/providers/${path.namespace}`,
      namespace: path.namespace,
      registrationState: missing.some((each) => sameText(each, path.namespace))
        ? "NotRegistered"
        : "Registered",
      resourceTypes: typesIn(path.namespace).map(
        ([resourceType, apiVersions]) => ({
          resourceType,
          apiVersions,
          locations: [],
        }),
      ),
    },
  };
}

function tenantOf({ cloud }: ArmContext): object {
  const { id, displayName, defaultDomain } = cloud.tenant.tenant;
  return {
    id: `/tenants/${id}`,
    tenantId: id,
    displayName,
    defaultDomain,
    tenantType: "AAD",
  };
}

/** A subscription shows itself to whoever has a role in it, be it on a single resource. */
function visibleSubscriptions(context: ArmContext): object[] {
  return context.cloud.tenant.subscriptions
    .filter(({ id }) => hasRoleWithin(context, id))
    .map(subscriptionDocument);
}

/** ARM does not say in which management groups a subscription lies; Resource Graph does. */
function subscriptionDocument(
  subscription: TenantFile["subscriptions"][number],
): Json {
  return without(subscription, "managementGroupAncestorsChain");
}

function hasRoleWithin({ rights }: ArmContext, scope: string): boolean {
  return (
    rights.at(scope).length > 0 ||
    rights.all.some((each) => isWithin(each.scope, scope))
  );
}

function oneSubscription(context: ArmContext): Answer {
  const { subscriptionId } = containersOf(context.request.path);
  const found = context.cloud.tenant.subscriptions.find((each) =>
    sameText(each.subscriptionId, subscriptionId),
  );
  return found !== undefined && hasRoleWithin(context, found.id)
    ? { status: 200, body: subscriptionDocument(found) }
    : authorizationFailed(
        context.user,
        "Microsoft.Resources/subscriptions/read",
        `/subscriptions/${subscriptionId}`,
      );
}

/** Resource groups are those that resources lie in; each is where its first resource is. */
export function resourceGroups(cloud: LocalCloud): Map<string, Json> {
  const groups = new Map<string, Json>();
  for (const { id, ...resource } of cloud.store.all()) {
    const { subscriptionId, resourceGroup } = containersOf(id);
    const groupId = `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`;
    if (resourceGroup !== "" && !groups.has(groupId.toLowerCase())) {
      groups.set(groupId.toLowerCase(), {
        id: groupId,
        name: resourceGroup,
        type: "Microsoft.Resources/resourceGroups",
        location: text(resource["location"]),
        properties: { provisioningState: "Succeeded" },
      });
    }
  }
  return groups;
}

const readGroups = "Microsoft.Resources/subscriptions/resourceGroups/read";

function visibleGroups(context: ArmContext): object[] {
  const { subscriptionId } = containersOf(context.request.path);
  return [...resourceGroups(context.cloud)]
    .filter(([id]) => isWithin(id, `/subscriptions/${subscriptionId}`))
    .filter(([id]) => context.rights.may(readGroups, id))
    .map(([, group]) => group);
}

function oneGroup(context: ArmContext): Answer {
  const id = context.request.path;
  if (!context.rights.may(readGroups, id)) {
    return authorizationFailed(context.user, readGroups, id);
  }
  const group = resourceGroups(context.cloud).get(id.toLowerCase());
  return group === undefined
    ? resourceGroupNotFound(containersOf(id).resourceGroup)
    : { status: 200, body: group };
}

/** `GET …/resources`: top-level resources without their properties, those that the caller may not read left out. */
function visibleResources(context: ArmContext): object[] {
  const { cloud, request, rights, apiVersion } = context;
  const scope = request.path.slice(0, request.path.lastIndexOf("/"));
  const filter = request.query.get("$filter") ?? "";
  const type = /resourceType eq '([^']+)'/i.exec(filter)?.[1];
  const isListed = (each: Resource): boolean =>
    isWithin(each.id, scope) &&
    each.type.split("/").length === 2 &&
    !each.type.toLowerCase().startsWith("microsoft.authorization/") &&
    (type === undefined || sameText(each.type, type)) &&
    rights.may(`${each.type}/read`, each.id);
  return [...cloud.store.all()].filter(isListed).map((each) => {
    const shown = view(cloud, each, apiVersion);
    delete shown["properties"];
    return shown;
  });
}
