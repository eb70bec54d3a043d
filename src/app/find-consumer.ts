import { siteOf } from "../azure/collect/targets.ts";
import { findResources } from "../azure/find.ts";
import type { InventoryRow } from "../azure/graph-row.ts";
import { sameId } from "../model/arm-id.ts";
import type { Cloud } from "../model/cloud.ts";
import { armFor } from "./arm.ts";
import { failed, failureFrom, type Outcome } from "./failure.ts";
import type { Host, Run } from "./host.ts";
import { untilStopped } from "./until-stopped.ts";

export interface FindConsumerRequest {
  readonly cloud: Cloud;
  /** Where the consumers are; the account's home tenant when left out. */
  readonly tenantId?: string;
}

/**
 * Finds the resource ids of consumers that keep logs of their own, by name (`app/slot` of a slot); a resource id is taken as it
 * is. All names are looked up in one inventory, which is read when the first of them is asked for.
 */
export function consumerFinder(
  request: FindConsumerRequest,
  host: Host,
  run: Run,
): (consumer: string) => Promise<Outcome<string>> {
  let inventory: Promise<Outcome<readonly InventoryRow[]>> | undefined;
  return async (consumer) => {
    if (consumer.startsWith("/")) {
      return { ok: true, value: consumer };
    }
    inventory ??= untilStopped(run.signal, readInventory(request, host, run));
    const rows = await inventory;
    return rows.ok ? findByName(consumer, rows.value) : rows;
  };
}

async function readInventory(
  { cloud, tenantId }: FindConsumerRequest,
  host: Host,
  run: Run,
): Promise<Outcome<readonly InventoryRow[]>> {
  const arm = await armFor(host, run, cloud, tenantId);
  const rows = await findResources(arm);
  return rows.ok ? rows : { ok: false, failure: failureFrom(rows.error) };
}

async function findByName(
  consumer: string,
  rows: readonly InventoryRow[],
): Promise<Outcome<string>> {
  const { keepsLogs } = await import("./consumer-logs.ts");
  const name = siteOf(consumer);
  const ids = rows
    .filter((row) => sameId(row.name, name) && keepsLogs(row.id))
    .map(({ id }) => id);
  const [id] = ids;
  if (id === undefined) {
    return failed("failure.log-consumer-unknown", { consumer });
  }
  return ids.length === 1
    ? { ok: true, value: id }
    : failed("failure.log-consumer-ambiguous", { consumer, ids });
}
