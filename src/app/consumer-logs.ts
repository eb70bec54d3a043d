import type { ArmClient } from "../azure/arm-client.ts";
import type { AzureError } from "../azure/azure-error.ts";
import {
  podEventsCommand,
  readPodEvents,
  whatStopsCommands,
} from "../azure/logs/cluster.ts";
import type { LogReading } from "../azure/logs/log.ts";
import { keepsContainerLog, readSiteLogs } from "../azure/logs/site.ts";
import { nameOf } from "../model/arm-id.ts";
import { failed, failureFrom, type Outcome } from "./failure.ts";

type Logs = Outcome<readonly LogReading[]>;

/** The resources that keep logs: a side car's are its app's, a pool's its cluster's. */
const site =
  /^\/.*\/providers\/Microsoft\.Web\/sites\/[^/]+(?:\/slots\/[^/]+)?(?=\/|$)/i;
const cluster =
  /^\/.*\/providers\/Microsoft\.ContainerService\/managedClusters\/[^/]+/i;

/** Whether the resource is one whose logs can be fetched. */
export function keepsLogs(id: string): boolean {
  return [site, cluster].some((kind) => kind.test(id));
}

/**
 * What a consumer logged of its pulls; at least one log that is not empty, or why there is none.
 * @param consent whether a command may be run in a cluster
 */
export async function readConsumerLogs(
  arm: ArmClient,
  {
    consumerId,
    consent,
  }: { readonly consumerId: string; readonly consent: boolean },
  signal: AbortSignal,
): Promise<Logs> {
  const [siteId] = site.exec(consumerId) ?? [];
  if (siteId !== undefined) {
    return readSite(arm, siteId);
  }
  const [clusterId] = cluster.exec(consumerId) ?? [];
  if (clusterId !== undefined) {
    return consent
      ? readCluster(arm, clusterId, signal)
      : failed("failure.cluster-consent", aboutCluster(clusterId), "consent");
  }
  return failed("failure.log-consumer", { consumer: consumerId });
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

async function readCluster(
  arm: ArmClient,
  clusterId: string,
  signal: AbortSignal,
): Promise<Logs> {
  const about = aboutCluster(clusterId);
  const obstacle = await whatStopsCommands(arm, clusterId);
  if (obstacle !== undefined) {
    return failed(`failure.cluster-${obstacle}`, about);
  }
  const events = await readPodEvents(arm, clusterId, signal);
  const { log } = events;
  if (!log.ok && isOfCommand(log.error)) {
    const reason = log.error.message;
    return failed("failure.cluster-command", { ...about, reason }, "retry");
  }
  return toldBy([events]) ?? failed("failure.cluster-quiet", about, "retry");
}

/** Whether AKS was asked, and could not do it: then somebody with kubectl may. */
function isOfCommand({ kind }: AzureError): boolean {
  return kind === "refused" || kind === "failed" || kind === "not-found";
}

function aboutCluster(clusterId: string): { cluster: string; command: string } {
  return { cluster: nameOf(clusterId), command: podEventsCommand };
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
