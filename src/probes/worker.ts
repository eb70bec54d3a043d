import { getServers } from "node:dns";
import { probeRegistry } from "./probe-registry.ts";
import type { ProbeResult } from "./probe-run.ts";
import type { ProbeRequest } from "./request.ts";

/**
 * A process of its own, because VS Code patches the network modules of its extension host: a probe made there would not
 * see what docker sees. It takes one request, sends each result as it comes, and ends.
 */
function send(message: ProbeResult): void {
  process.send?.(message);
}

process.once("message", (message) => {
  void probeRegistry(message as ProbeRequest, {
    report: (table, key, fact) => {
      send({ table, key, fact });
    },
    now: () => new Date().toISOString(),
    systemResolvers: getServers(),
  }).finally(() => {
    process.disconnect();
  });
});
