import { fork } from "node:child_process";
import { unknown, type Fact, type Table } from "../model/fact.ts";
import { proxyFor } from "../model/no-proxy.ts";
import { remark } from "../model/remark.ts";
import { manifestKey, repositoryKey, type Probes } from "../model/probe.ts";
import type { ProbeResult } from "../probes/probe-run.ts";
import type { ProbeRequest } from "../probes/request.ts";

/**
 * Runs the probes in a child process and collects what it reports. When the signal aborts, the child ends at once;
 * what it had reported by then is kept, the rest stays unknown.
 * @param worker path of the bundled `probe-worker.js`
 */
export function runProbes(
  request: ProbeRequest,
  worker: string,
  signal: AbortSignal,
  progress: (result: ProbeResult) => void,
): Promise<Probes> {
  return new Promise((resolve) => {
    const collected = emptyTables();
    const single: Pick<Probes, SingleFact> = {
      machine: notReached,
      docker: notReached,
    };
    const child = fork(worker, {
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      execArgv: [],
      // In VS Code this program is Electron, which would open a window.
      env: { ...process.env, ELECTRON_RUN_AS_NODE: "1" },
      signal,
    });
    child.on("message", (message) => {
      const result = message as ProbeResult;
      const { table, key, fact } = result;
      if (table === "machine" || table === "docker") {
        Object.assign(single, { [table]: fact });
      } else {
        collected[table][key] = fact;
      }
      progress(result);
    });
    const end = (): void => {
      for (const [table, key] of [
        ...wanted(request),
        ...wantedTunnels(request, single.machine),
      ]) {
        collected[table][key] ??= notReached;
      }
      resolve({ ...(collected as ProbeTables), ...single });
    };
    child.on("error", () => {
      // A child that did start says so once more when it is closed, with everything that it had sent.
      if (child.pid === undefined) {
        end();
      }
    });
    child.once("close", end);
    child.send(request, () => {
      // A child that could not be reached ends, which is heard above.
    });
  });
}

/** What stays when an earlier probe failed, or the process ended: asked, but not known. */
const notReached = unknown("failed", "probe worker", {
  remark: remark("probe-not-reached"),
});

/** Every result that the request asks for. */
function wanted({
  loginServer,
  dataHosts,
  images,
}: ProbeRequest): [keyof ProbeTables, string][] {
  const host = loginServer.toLowerCase();
  const hosts = [host, ...dataHosts.map((name) => name.toLowerCase())];
  const byHost = ["dns", "tcp", "tls"] as const;
  return [
    ...hosts.flatMap((name) =>
      byHost.map((table): [keyof ProbeTables, string] => [table, name]),
    ),
    ["challenge", host],
    ["tokenEndpoint", host],
    ...images.flatMap(
      ({ repository, references }): [keyof ProbeTables, string][] => [
        ["registryToken", repositoryKey(host, repository)],
        ["tags", repositoryKey(host, repository)],
        ...references.map((reference): [keyof ProbeTables, string] => [
          "manifests",
          manifestKey(host, repository, reference),
        ]),
      ],
    ),
  ];
}

/** The hosts that are reached through the machine's proxy. */
function wantedTunnels(
  { loginServer, dataHosts, cloud }: ProbeRequest,
  machine: Probes["machine"],
): [keyof ProbeTables, string][] {
  return [loginServer, ...dataHosts].flatMap(
    (host): [keyof ProbeTables, string][] =>
      machine.known && proxyFor(machine.value, host, cloud.port) !== undefined
        ? [["tunnels", host.toLowerCase()]]
        : [],
  );
}

type SingleFact = "machine" | "docker";

type ProbeTables = {
  [K in Exclude<keyof Probes, SingleFact>]: Probes[K] & Table<unknown>;
};

function emptyTables(): Record<
  keyof ProbeTables,
  Record<string, Fact<unknown>>
> {
  return {
    dns: {},
    tcp: {},
    tunnels: {},
    tls: {},
    challenge: {},
    tokenEndpoint: {},
    registryToken: {},
    tags: {},
    manifests: {},
    blobs: {},
    attributes: {},
  };
}
