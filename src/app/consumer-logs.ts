import type { ArmClient } from "../azure/arm-client.ts";
import type { AzureError } from "../azure/azure-error.ts";
import {
  podEventsCommand,
  readPodEvents,
  whatStopsCommands,
} from "../azure/logs/cluster.ts";
import { readAppLogs } from "../azure/logs/container-app.ts";
import { readGroupLogs } from "../azure/logs/container-group.ts";
import type { LogReading } from "../azure/logs/log.ts";
import { keepsContainerLog, readSiteLogs } from "../azure/logs/site.ts";
import { nameOf } from "../model/arm-id.ts";
import { failed, failureFrom, type Outcome } from "./failure.ts";

type Logs = Outcome<readonly LogReading[]>;

export interface LogsRequest {
  readonly consumerId: string;
  /** Whether a command may be run in a cluster. */
  readonly consent: boolean;
}

interface Source {
  /** The resource that keeps the log: a side car's is its app's, a pool's its cluster's. */
  readonly id: RegExp;
  readonly read: (
    arm: ArmClient,
    id: string,
    request: LogsRequest,
    signal: AbortSignal,
  ) => Promise<Logs>;
}

const sources: readonly Source[] = [
  {
    id: /^\/.*\/providers\/Microsoft\.Web\/sites\/[^/]+(?:\/slots\/[^/]+)?(?=\/|$)/i,
    read: readSite,
  },
  {
    id: /^\/.*\/providers\/Microsoft\.ContainerService\/managedClusters\/[^/]+/i,
    read: readCluster,
  },
  {
    id: /^\/.*\/providers\/Microsoft\.ContainerInstance\/containerGroups\/[^/]+/i,
    read: readGroup,
  },
  {
    id: /^\/.*\/providers\/Microsoft\.App\/containerApps\/[^/]+/i,
    read: readApp,
  },
];

/** Whether the resource is one whose logs can be fetched. */
export function keepsLogs(resourceId: string): boolean {
  return sources.some(({ id }) => id.test(resourceId));
}

/** What a consumer logged of its pulls; at least one log that is not empty, or why there is none. */
export async function readConsumerLogs(
  arm: ArmClient,
  request: LogsRequest,
  signal: AbortSignal,
): Promise<Logs> {
  const { consumerId } = request;
  for (const { id, read } of sources) {
    const [resourceId] = id.exec(consumerId) ?? [];
    if (resourceId !== undefined) {
      return read(arm, resourceId, request, signal);
    }
  }
  return failed("failure.log-consumer", { consumer: consumerId });
}

async function readSite(arm: ArmClient, id: string): Promise<Logs> {
  const told = toldBy(await readSiteLogs(arm, id));
  if (told) {
    return told;
  }
  const isKept = await keepsContainerLog(arm, id);
  const message = isKept === false ? "failure.log-off" : "failure.log-empty";
  return failed(message, { id, consumer: nameOf(id) }, "retry");
}

async function readCluster(
  arm: ArmClient,
  id: string,
  { consent }: LogsRequest,
  signal: AbortSignal,
): Promise<Logs> {
  const about = { cluster: nameOf(id), command: podEventsCommand };
  const obstacle = await whatStopsCommands(arm, id);
  if (obstacle !== undefined) {
    return failed(`failure.cluster-${obstacle}`, about);
  }
  if (!consent) {
    return failed("failure.cluster-consent", about, "consent");
  }
  const events = await readPodEvents(arm, id, signal);
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

async function readGroup(arm: ArmClient, id: string): Promise<Logs> {
  return (
    toldBy(await readGroupLogs(arm, id)) ??
    failed("failure.log-empty", { consumer: nameOf(id) }, "retry")
  );
}

async function readApp(arm: ArmClient, id: string): Promise<Logs> {
  return (
    toldBy(await readAppLogs(arm, id)) ??
    failed("failure.app-quiet", { id, consumer: nameOf(id) }, "retry")
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
