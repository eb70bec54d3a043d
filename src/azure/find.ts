import { roleAssignments } from "./documents/authorization.ts";
import { parseAnswer } from "./documents/document.ts";
import { versioned } from "./api-versions.ts";
import type { ArmClient } from "./arm-client.ts";
import type { AzureError, Result } from "./azure-error.ts";
import type { AssignmentRow, InventoryRow } from "./graph-row.ts";
import { assignmentRows, inventoryRows } from "./graph-rows.ts";
import { queries } from "./queries.ts";
import { queryGraph } from "./resource-graph.ts";

/** Registries and what may be tied to one, in all subscriptions of the tenant that the caller sees. */
export async function findResources(
  arm: ArmClient,
): Promise<Result<readonly InventoryRow[]>> {
  const { privateDnsZone, registrySuffix } = arm.cloud;
  const rows = await queryGraph(
    arm,
    queries.inventory
      .replace("{privateDnsZone}", privateDnsZone)
      .replace("{registrySuffix}", registrySuffix),
  );
  return rows.ok ? { ok: true, value: inventoryRows(rows.value) } : rows;
}

/**
 * Role assignments on registries. Where Resource Graph has no such table (Azure China), they are read from the list of each
 * subscription that has a registry.
 */
export async function findAssignments(
  arm: ArmClient,
  resources: Promise<Result<readonly InventoryRow[]>>,
): Promise<Result<readonly AssignmentRow[]>> {
  const rows = await queryGraph(arm, queries.pullAssignments);
  if (rows.ok) {
    return { ok: true, value: assignmentRows(rows.value) };
  }
  return rows.error.kind === "unsupported"
    ? listAssignments(arm, await resources)
    : rows;
}

async function listAssignments(
  arm: ArmClient,
  resources: Result<readonly InventoryRow[]>,
): Promise<Result<readonly AssignmentRow[]>> {
  if (!resources.ok) {
    return resources;
  }
  const subscriptions = new Set(
    resources.value
      .filter((row) => row.is === "registry")
      .map(({ subscriptionId }) => `/subscriptions/${subscriptionId}`),
  );
  const lists = await Promise.all(
    [...subscriptions].map((id) => assignmentsOf(arm, id)),
  );
  const failure = firstError(lists);
  return failure && lists.every(({ ok }) => !ok)
    ? { ok: false, error: failure }
    : {
        ok: true,
        value: lists.flatMap((list) => (list.ok ? list.value : [])),
      };
}

function firstError(
  results: readonly Result<unknown>[],
): AzureError | undefined {
  return results.flatMap((result) => (result.ok ? [] : result.error))[0];
}

async function assignmentsOf(
  arm: ArmClient,
  scope: string,
): Promise<Result<readonly AssignmentRow[]>> {
  const path = `${scope}/providers/Microsoft.Authorization/roleAssignments`;
  const answer = await arm.list(versioned(path));
  const list = parseAnswer(roleAssignments, answer, path);
  return list.ok
    ? {
        ok: true,
        value: list.value
          .map(({ id, properties }) => ({
            id,
            scope: properties.scope ?? "",
            principalId: properties.principalId,
            roleDefinitionId: properties.roleDefinitionId,
          }))
          .filter(({ scope: at }) =>
            /\/microsoft\.containerregistry\/registries\//i.test(at),
          ),
      }
    : list;
}
