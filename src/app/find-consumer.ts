import { siteOf } from "../azure/collect/targets.ts";
import { findResources } from "../azure/find.ts";
import { sameId } from "../model/arm-id.ts";
import type { Cloud } from "../model/cloud.ts";
import { armFor } from "./arm.ts";
import { failed, failureFrom, type Outcome } from "./failure.ts";
import type { Host, Run } from "./host.ts";
import { untilStopped } from "./until-stopped.ts";

export interface FindConsumerRequest {
  readonly cloud: Cloud;
  /** Where the consumer is; the account's home tenant when left out. */
  readonly tenantId?: string;
  /** Name (`app/slot` of a slot) or resource id. */
  readonly consumer: string;
}

/** The resource id of a consumer that keeps logs of its own; a resource id is taken as it is. */
export async function findConsumer(
  request: FindConsumerRequest,
  host: Host,
  run: Run,
): Promise<Outcome<string>> {
  return request.consumer.startsWith("/")
    ? { ok: true, value: request.consumer }
    : untilStopped(run.signal, findByName(request, host, run));
}

async function findByName(
  { cloud, tenantId, consumer }: FindConsumerRequest,
  host: Host,
  run: Run,
): Promise<Outcome<string>> {
  const arm = await armFor(host, run, cloud, tenantId);
  const rows = await findResources(arm);
  if (!rows.ok) {
    return { ok: false, failure: failureFrom(rows.error) };
  }
  const { keepsLogs } = await import("./consumer-logs.ts");
  const name = siteOf(consumer);
  const ids = rows.value
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
