import type { GraphTables } from "../evaluate.ts";
import { overLimit } from "../query-error.ts";
import { graphRow, type GraphResource } from "../schema.ts";
import { isArray, isBag, type Row } from "../value.ts";
import type { GraphRequest } from "./request.ts";

const subscriptionType = "microsoft.resources/subscriptions";
const roleDefinitionType = "microsoft.authorization/roledefinitions";

/**
 * The resources in the subscriptions or management groups that the request names, all if it names none. Subscriptions that
 * the caller cannot see are left out in silence, unless no other is named.
 * @throws QueryError `NoValidSubscriptionsInQueryRequest` when nothing is left.
 */
export function scopeTables(
  tables: GraphTables,
  request: GraphRequest,
): GraphTables {
  const { subscriptions = [], managementGroups = [] } = request;
  if (subscriptions.length === 0 && managementGroups.length === 0) {
    return tables;
  }
  const wanted = new Set(subscriptions.map((id) => id.toLowerCase()));
  const visible = visibleSubscriptions(tables);
  const chosen = new Set(
    visible
      .filter(
        (row) =>
          wanted.has(subscriptionOf(row)) || isBelow(row, managementGroups),
      )
      .map(subscriptionOf),
  );
  if (chosen.size === 0) throw noSubscription(subscriptions);
  const fromAbove = includesAbove(request.options?.authorizationScopeFilter);
  return Object.fromEntries(
    Object.entries(tables).map(([name, resources]) => [
      name,
      resources.filter((resource) => isInScope(resource, chosen, fromAbove)),
    ]),
  );
}

function visibleSubscriptions(tables: GraphTables): readonly Row[] {
  return (tables["resourcecontainers"] ?? [])
    .map(graphRow)
    .filter(({ type }) => type === subscriptionType);
}

function subscriptionOf(row: Row): string {
  const id = row["subscriptionId"];
  return typeof id === "string" ? id.toLowerCase() : "";
}

function isBelow(
  subscription: Row,
  managementGroups: readonly string[],
): boolean {
  const properties = subscription["properties"] ?? null;
  const chain = isBag(properties)
    ? (properties["managementGroupAncestorsChain"] ?? null)
    : null;
  if (!isArray(chain)) return false;
  return chain.some(
    (group) =>
      isBag(group) &&
      typeof group["name"] === "string" &&
      managementGroups.includes(group["name"]),
  );
}

function noSubscription(given: readonly string[]): Error {
  return overLimit(
    "NoValidSubscriptionsInQueryRequest",
    `There must be at least one subscription that is eligible to contain resources. Given: '${given.join(", ")}'.`,
  );
}

/** @throws QueryError for the filters that the local Azure does not know. */
function includesAbove(filter = "AtScopeAndBelow"): boolean {
  if (filter === "AtScopeAndBelow") return false;
  if (filter === "AtScopeAboveAndBelow") return true;
  throw overLimit(
    "InvalidOptions",
    `The authorizationScopeFilter '${filter}' is not supported here.`,
  );
}

/** What belongs to no subscription is an assignment inherited from above, or a built-in role. */
function isInScope(
  resource: GraphResource,
  subscriptions: ReadonlySet<string>,
  fromAbove: boolean,
): boolean {
  const row = graphRow(resource);
  const subscription = subscriptionOf(row);
  if (subscription !== "") return subscriptions.has(subscription);
  return fromAbove || row["type"] === roleDefinitionType;
}
