import { connections } from "../azure/connected.ts";
import { findAssignments, findResources } from "../azure/find.ts";
import type { InventoryRow } from "../azure/graph-row.ts";
import {
  listSubscriptions,
  listTenants as readTenants,
  type Subscription,
  type Tenant,
} from "../azure/subscriptions.ts";
import { sameId } from "../model/arm-id.ts";
import type { Cloud } from "../model/cloud.ts";
import type { Consumer } from "../model/landscape.ts";
import { armFor } from "./arm.ts";
import { failureFrom, type Failure, type Outcome } from "./failure.ts";
import type { Host, Run } from "./host.ts";
import { untilStopped } from "./until-stopped.ts";

export interface RegistryEntry {
  readonly id: string;
  readonly name: string;
  readonly loginServer: string;
  readonly sku: string;
  readonly location: string;
  readonly consumers: readonly Consumer[];
}

export interface SubscriptionEntry {
  /** GUID. */
  readonly id: string;
  readonly displayName: string;
  readonly registries: readonly RegistryEntry[];
}

export interface TenantInventory {
  readonly subscriptions: readonly SubscriptionEntry[];
  /** What could not be read; the rest stands beside it. */
  readonly failures: readonly Failure[];
}

export interface Inventory {
  readonly tenants: readonly (Tenant & TenantInventory)[];
}

/** The tenants that the account belongs to. */
export function listTenants(
  request: { readonly cloud: Cloud },
  host: Host,
  run: Run,
): Promise<Outcome<readonly Tenant[]>> {
  return untilStopped(run.signal, tenantsOf(request, host, run));
}

async function tenantsOf(
  { cloud }: { readonly cloud: Cloud },
  host: Host,
  run: Run,
): Promise<Outcome<readonly Tenant[]>> {
  run.progress({ message: "progress.tenants", args: {}, done: 0, total: 1 });
  const tenants = await readTenants(await armFor(host, run, cloud));
  return tenants.ok
    ? tenants
    : { ok: false, failure: failureFrom(tenants.error) };
}

export interface TenantRequest {
  readonly cloud: Cloud;
  readonly tenantId: string;
  /** Ids of the subscriptions that are wanted; all when left out. */
  readonly subscriptions?: readonly string[];
}

/**
 * The registries of a tenant with what is tied to each: subscriptions by ARM, everything else by two queries of Resource Graph,
 * all at once.
 */
export function inventoryOfTenant(
  request: TenantRequest,
  host: Host,
  run: Run,
): Promise<Outcome<TenantInventory>> {
  return untilStopped(run.signal, readTenant(request, host, run));
}

async function readTenant(
  request: TenantRequest,
  host: Host,
  run: Run,
): Promise<Outcome<TenantInventory>> {
  const { cloud, tenantId } = request;
  run.progress({
    message: "progress.inventory",
    args: { tenant: tenantId },
    done: 0,
    total: 1,
  });
  const arm = await armFor(host, run, cloud, tenantId);
  const reading = findResources(arm);
  const [subscriptions, resources, assignments] = await Promise.all([
    listSubscriptions(arm),
    reading,
    findAssignments(arm, reading),
  ]);
  if (!subscriptions.ok) {
    return { ok: false, failure: failureFrom(subscriptions.error) };
  }
  const rows = resources.ok ? resources.value : [];
  const connected = connections(rows, assignments.ok ? assignments.value : []);
  return {
    ok: true,
    value: {
      subscriptions: subscriptions.value
        .filter((subscription) => isWanted(subscription, request))
        .map((subscription) => entryOf(subscription, rows, connected)),
      failures: [resources, assignments].flatMap((result) =>
        result.ok ? [] : failureFrom(result.error),
      ),
    },
  };
}

/** Everything that the account sees in a cloud. A tenant that cannot be read stands beside the others with its failure. */
export async function inventory(
  request: Omit<TenantRequest, "tenantId">,
  host: Host,
  run: Run,
): Promise<Outcome<Inventory>> {
  const tenants = await listTenants(request, host, run);
  if (!tenants.ok) {
    return tenants;
  }
  const entries = await Promise.all(
    tenants.value.map(async (tenant) => {
      const content = await inventoryOfTenant(
        { ...request, tenantId: tenant.id },
        host,
        run,
      );
      return {
        ...tenant,
        ...(content.ok
          ? content.value
          : { subscriptions: [], failures: [content.failure] }),
      };
    }),
  );
  return { ok: true, value: { tenants: entries } };
}

function isWanted(
  { subscriptionId }: Subscription,
  { subscriptions }: TenantRequest,
): boolean {
  return subscriptions?.some((id) => sameId(id, subscriptionId)) ?? true;
}

function entryOf(
  { subscriptionId, displayName }: Subscription,
  rows: readonly InventoryRow[],
  connected: ReturnType<typeof connections>,
): SubscriptionEntry {
  return {
    id: subscriptionId,
    displayName,
    registries: rows
      .filter((row) => row.is === "registry")
      .filter((row) => sameId(row.subscriptionId, subscriptionId))
      .map((row) => {
        const { id, name, loginServer, sku, location } = row;
        const consumers = connected(row);
        return { id, name, loginServer, sku, location, consumers };
      }),
  };
}
