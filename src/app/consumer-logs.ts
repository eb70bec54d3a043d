import type { ArmClient } from "../azure/arm-client.ts";
import type { LogReading } from "../azure/logs/log.ts";
import { keepsContainerLog, readSiteLogs } from "../azure/logs/site.ts";
import { nameOf } from "../model/arm-id.ts";
import { failed, failureFrom, type Outcome } from "./failure.ts";

type Logs = Outcome<readonly LogReading[]>;

/** The resource that keeps the log: a side car's are its app's. */
const site =
  /^\/.*\/providers\/Microsoft\.Web\/sites\/[^/]+(?:\/slots\/[^/]+)?(?=\/|$)/i;

/** What a consumer logged of its pulls; at least one log that is not empty, or why there is none. */
export async function readConsumerLogs(
  arm: ArmClient,
  { consumerId }: { readonly consumerId: string },
): Promise<Logs> {
  const [siteId] = site.exec(consumerId) ?? [];
  return siteId === undefined
    ? failed("failure.log-consumer", { consumer: consumerId })
    : readSite(arm, siteId);
}

async function readSite(arm: ArmClient, siteId: string): Promise<Logs> {
  const logs = await readSiteLogs(arm, siteId);
  const told = toldBy(logs);
  if (told) {
    return told;
  }
  const isKept = await keepsContainerLog(arm, siteId);
  return failed(
    isKept === false ? "failure.log-off" : "failure.log-empty",
    { id: siteId, consumer: nameOf(siteId) },
    "retry",
  );
}

/** The logs, if one of them tells anything, or else why one could not be read; undefined when all are empty. */
function toldBy(logs: readonly LogReading[]): Logs | undefined {
  if (logs.some(({ log }) => log.ok && log.value.text !== "")) {
    return { ok: true, value: logs };
  }
  const [error] = logs
    .toReversed()
    .flatMap(({ log }) => (log.ok ? [] : log.error));
  return error && { ok: false, failure: failureFrom(error) };
}
