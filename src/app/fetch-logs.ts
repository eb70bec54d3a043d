import type { LogKind, LogReading } from "../azure/logs/log.ts";
import { nameOf } from "../model/arm-id.ts";
import type { Cloud } from "../model/cloud.ts";
import { armFor } from "./arm.ts";
import { failed, failureFrom, type Failure, type Outcome } from "./failure.ts";
import type { Host, Run } from "./host.ts";
import { untilStopped } from "./until-stopped.ts";

export interface FetchLogsRequest {
  readonly cloud: Cloud;
  /** Where the consumer is; the account's home tenant when left out. */
  readonly tenantId?: string;
  /** Resource id of a web or function app, a slot or a side car of one, a cluster, a container group or a container app. */
  readonly consumerId: string;
  /** Whether a command may be run in the cluster: nothing of a cluster is read without. */
  readonly consent: boolean;
  /** For everything that is read; two minutes when left out. */
  readonly longestMs?: number;
}

/** What a consumer logged of its pulls. */
export interface FetchedLogs {
  /** All that was read, without secrets. */
  readonly text: string;
  readonly sources: readonly LogSource[];
  /** What could not be read beside the sources. */
  readonly missing: readonly MissingLog[];
}

export interface LogSource {
  readonly kind: LogKind;
  /** The ARM path that it came from. */
  readonly path: string;
  /** When it was read (ISO 8601). */
  readonly at: string;
  /** The 1-based line of the text at which it begins. */
  readonly line: number;
  /** A part of it is missing, as it is too long. */
  readonly isCut: boolean;
}

export interface MissingLog {
  readonly kind: LogKind;
  readonly path: string;
  readonly failure: Failure;
}

const usualLongestMs = 120_000;

/** Lines of different logs are no neighbours: so many line ends keep them apart for whoever looks at what stands around a line. */
const gap = "\n".repeat(4);

/** Fetches a consumer's own last errors from Azure. */
export async function fetchLogs(
  request: FetchLogsRequest,
  host: Host,
  run: Run,
): Promise<Outcome<FetchedLogs>> {
  const deadline = AbortSignal.timeout(request.longestMs ?? usualLongestMs);
  const signal = AbortSignal.any([run.signal, deadline]);
  const fetched = await untilStopped(
    signal,
    readLogs(request, host, { ...run, signal }),
  );
  return deadline.aborted && !run.signal.aborted && !fetched.ok
    ? failed(
        "failure.log-slow",
        { consumer: nameOf(request.consumerId) },
        "retry",
      )
    : fetched;
}

async function readLogs(
  request: FetchLogsRequest,
  host: Host,
  run: Run,
): Promise<Outcome<FetchedLogs>> {
  const { cloud, tenantId, consumerId } = request;
  run.progress({
    message: "progress.logs",
    args: { consumer: nameOf(consumerId) },
    done: 0,
    total: 1,
  });
  const arm = await armFor(host, run, cloud, tenantId);
  const { readConsumerLogs } = await import("./consumer-logs.ts");
  const logs = await readConsumerLogs(arm, request, run.signal);
  if (!logs.ok) {
    return logs;
  }
  const { text, sources } = joined(logs.value, arm.redactor.redact);
  return {
    ok: true,
    value: {
      text,
      sources,
      missing: logs.value.flatMap(({ kind, path, log }) =>
        log.ok ? [] : { kind, path, failure: failureFrom(log.error) },
      ),
    },
  };
}

function joined(
  logs: readonly LogReading[],
  redact: (text: string) => string,
): Pick<FetchedLogs, "text" | "sources"> {
  const at = new Date().toISOString();
  const sources: LogSource[] = [];
  let all = "";
  for (const { kind, path, log } of logs) {
    if (log.ok && log.value.text !== "") {
      all += all === "" ? "" : gap;
      const line = all.split("\n").length;
      sources.push({ kind, path, at, line, isCut: log.value.isCut });
      all += redact(log.value.text);
    }
  }
  return { text: all, sources };
}
