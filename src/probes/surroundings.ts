import { setTimeout as sleep } from "node:timers/promises";
import { artifactHost, signInHost } from "../model/cloud.ts";
import { visitHost } from "./probe-host.ts";
import type { ProbeRun } from "./probe-run.ts";
import type { ProbeRequest } from "./request.ts";

/**
 * Looks at hosts beside the registry that its clients need: where identities sign in, which is a neutral name to look up as
 * well, and where base images come from. Nothing waits for them longer than for a single probe of the registry.
 */
export async function probeSurroundings(
  request: ProbeRequest,
  run: ProbeRun,
): Promise<void> {
  const { cloud, timeoutMs } = request;
  // Half the time for each step, so that a name that resolves and a port that hangs are both told.
  const hurried = { ...request, timeoutMs: timeoutMs / 2 };
  const hosts = [signInHost(cloud), artifactHost(cloud) ?? []].flat();
  const visits = hosts.map(
    ({ host, port }) => visitHost(host, hurried, run, port).done,
  );
  await Promise.race([
    Promise.all(visits),
    sleep(timeoutMs, undefined, { ref: false }),
  ]);
}
