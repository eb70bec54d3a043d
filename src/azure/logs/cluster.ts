import { versioned } from "../api-versions.ts";
import type { ArmClient } from "../arm-client.ts";
import type { AzureError, Result } from "../azure-error.ts";
import { parseAnswer, parseDocument } from "../documents/document.ts";
import {
  commandResult,
  podEvents,
  runnableCluster,
  type CommandResult,
} from "../documents/cluster-logs.ts";
import { followOperation } from "../operation.ts";
import { eventLines } from "./events.ts";
import { logOf, type Log, type LogReading } from "./log.ts";

/**
 * Reads events alone. Azure keeps 512 kB of what it prints, so what is frequent and says nothing of a pull is left out. There is
 * nothing in it that a shell would have to read.
 */
export const podEventsCommand =
  "kubectl get events --all-namespaces --field-selector type=Warning,involvedObject.kind=Pod,reason!=BackOff,reason!=Unhealthy,reason!=FailedScheduling,reason!=FailedMount --output json";

/** Of what a command said when it failed, in UTF-16 code units. */
const longestReason = 300;

/** `off` and what follows it: the cluster lets AKS run none. The rest says from where kubectl reaches it then. */
type Obstacle = "off" | "off-private" | "off-ranges" | "stopped";

/** What keeps commands from being run in the cluster, as far as its document can be read. */
export async function whatStopsCommands(
  arm: ArmClient,
  clusterId: string,
): Promise<Obstacle | undefined> {
  const answer = await arm.get(versioned(clusterId));
  const cluster = parseAnswer(runnableCluster, answer, clusterId);
  if (!cluster.ok) {
    return undefined;
  }
  const { apiServerAccessProfile: access = {}, powerState } =
    cluster.value.properties;
  if (powerState?.code === "Stopped") {
    return "stopped";
  }
  if (access.disableRunCommand !== true) {
    return undefined;
  }
  if (access.enablePrivateCluster === true) {
    return "off-private";
  }
  return (access.authorizedIPRanges ?? []).length > 0 ? "off-ranges" : "off";
}

/**
 * The warnings of a cluster's pods, by a command that AKS runs in a pod of its own (`ManagedClusters_RunCommand`); its way works
 * for private clusters too.
 */
export async function readPodEvents(
  arm: ArmClient,
  clusterId: string,
  signal: AbortSignal,
): Promise<LogReading> {
  const path = `${clusterId}/runCommand`;
  const result = await run(arm, path, signal);
  const log: Result<Log> = result.ok
    ? eventsOf(result.value, arm.redactor.redact)
    : result;
  return { kind: "pod-events", path, log };
}

async function run(
  arm: ArmClient,
  path: string,
  signal: AbortSignal,
): Promise<Result<CommandResult["properties"]>> {
  const begun = await arm.send({
    method: "POST",
    path: versioned(path),
    body: { command: podEventsCommand, context: "" },
  });
  const ended = begun.ok
    ? await followOperation(arm, begun.value, signal)
    : begun;
  const result = ended.ok
    ? parseDocument(commandResult, ended.value.body, path)
    : ended;
  return result.ok ? { ok: true, value: result.value.properties } : result;
}

function eventsOf(
  result: CommandResult["properties"],
  redact: (text: string) => string,
): Result<Log> {
  const { provisioningState = "", exitCode = 0, logs = "", reason } = result;
  if (!/^succeeded$/i.test(provisioningState)) {
    return failed(`AKS could not run it (${reason ?? provisioningState}).`);
  }
  if (exitCode !== 0) {
    const said = redact(logs).replace(/\s+/g, " ").trim();
    return failed(
      `It ended with exit code ${exitCode}: ${said.slice(0, longestReason)}`,
    );
  }
  return { ok: true, value: eventLog(logs) };
}

/** A list that breaks off, as Azure cut it, is kept as it is: the errors in it are readable. */
function eventLog(printed: string): Log {
  const list = parseDocument(podEvents, parsed(printed), "events");
  return list.ok ? logOf(eventLines(list.value.items)) : logOf(printed, true);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function failed(message: string): { ok: false; error: AzureError } {
  return {
    ok: false,
    error: { kind: "failed", code: "CommandFailed", message },
  };
}
