import type { ArmClient } from "../azure/arm-client.ts";
import type { AzureError, Result } from "../azure/azure-error.ts";
import type { Found } from "../azure/collect/targets.ts";
import { findAssignments, findResources } from "../azure/find.ts";
import type { RegistryRow } from "../azure/graph-row.ts";
import { listTenants } from "../azure/subscriptions.ts";
import { sameId } from "../model/arm-id.ts";
import type { Cloud } from "../model/cloud.ts";
import { armFor } from "./arm.ts";
import type { Host, Run } from "./host.ts";
import type { RegistryInput } from "./registry-input.ts";

/** What one tenant shows of the registry that was asked for, and of everything else. */
export interface TenantFindings {
  readonly arm: ArmClient;
  readonly found: Found;
  /** More than one when a name is given that several registries have. */
  readonly matches: readonly RegistryRow[];
}

export interface Search {
  readonly tenants: readonly TenantFindings[];
  /** Of tenants that could not be searched. */
  readonly errors: readonly AzureError[];
  /** For the home tenant, or the one that was asked for. */
  readonly arm: ArmClient;
}

/**
 * Looks for the registry: in the tenant given, or else in the account's home tenant, and only when it is not there in the others
 * that the account belongs to.
 */
export async function findRegistry(
  request: { readonly cloud: Cloud; readonly tenantId?: string | undefined },
  input: RegistryInput,
  host: Host,
  run: Run,
): Promise<Search> {
  const { cloud, tenantId } = request;
  const arm = await armFor(host, run, cloud, tenantId);
  const [first, tenants] = await Promise.all([
    searchTenant(arm, input),
    tenantId === undefined ? listTenants(arm) : undefined,
  ]);
  const isFound = first.ok && first.value.matches.length > 0;
  const others =
    isFound || !tenants?.ok || tenants.value.length < 2
      ? []
      : await Promise.all(
          tenants.value.map(async ({ id }) =>
            searchTenant(await armFor(host, run, cloud, id), input),
          ),
        );
  const all = [first, ...others];
  return {
    arm,
    tenants: all.flatMap((result) => (result.ok ? result.value : [])),
    errors: all.flatMap((result) => (result.ok ? [] : result.error)),
  };
}

async function searchTenant(
  arm: ArmClient,
  input: RegistryInput,
): Promise<Result<TenantFindings>> {
  const resources = findResources(arm);
  const [rows, assignments] = await Promise.all([
    resources,
    findAssignments(arm, resources),
  ]);
  if (!rows.ok) {
    return rows;
  }
  if (!assignments.ok) {
    return assignments;
  }
  return {
    ok: true,
    value: {
      arm,
      found: { rows: rows.value, assignments: assignments.value },
      matches: rows.value
        .filter((row) => row.is === "registry")
        .filter((row) => isMeant(row, input)),
    },
  };
}

function isMeant(row: RegistryRow, input: RegistryInput): boolean {
  switch (input.by) {
    case "id":
      return sameId(row.id, input.id);
    case "login-server":
      return row.loginServer === input.loginServer;
    case "name":
      return sameId(row.name, input.name);
  }
}
