import { getServers } from "node:dns";
import { probeDocker } from "./docker.ts";
import { machineProxy } from "./machine-proxy.ts";
import { probeRegistry } from "./probe-registry.ts";
import type { ProbeResult, ProbeRun } from "./probe-run.ts";
import type { ProbeRequest } from "./request.ts";

/**
 * A process of its own, because VS Code patches the network modules of its extension host: a probe made there would not
 * see what docker sees. It takes one request, sends each result as it comes, and ends.
 */
async function work(request: ProbeRequest): Promise<void> {
  const sent: Promise<void>[] = [];
  const run: ProbeRun = {
    report: (table, key, fact) => {
      sent.push(send({ table, key, fact }));
    },
    now: () => new Date().toISOString(),
    systemResolvers: getServers(),
    proxy: machineProxy(request.proxy),
  };
  await Promise.all([probeRegistry(request, run), probeDocker(request, run)]);
  await Promise.all(sent);
}

/** Fulfilled when the message is on its way: a process that ends earlier would lose it. */
function send(message: ProbeResult): Promise<void> {
  return new Promise((resolve) => {
    process.send?.(message, () => {
      resolve();
    });
  });
}

/** Nobody waits for the results any more. A process that is simply killed would leave docker's client behind. */
for (const end of ["disconnect", "SIGTERM"]) {
  process.once(end, () => {
    process.exit();
  });
}

/** Node's own way out waits for the system's look-up of a name, which takes as long as it likes. */
process.once("exit", () => {
  process.kill(process.pid, "SIGKILL");
});

process.once("message", (message) => {
  void work(message as ProbeRequest).finally(() => {
    process.disconnect();
  });
});
