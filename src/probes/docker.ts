import { homedir } from "node:os";
import { isRegistryHost } from "../model/cloud.ts";
import { known } from "../model/fact.ts";
import { lookAtDocker } from "./docker/look.ts";
import type { ProbeRun } from "./probe-run.ts";
import type { ProbeRequest } from "./request.ts";

/** What docker is asked takes a part of a second; who waits longer for it waits in vain. */
const deadlineMs = 4000;

/** Looks at the docker of this machine. */
export async function probeDocker(
  { cloud, loginServer }: ProbeRequest,
  run: ProbeRun,
): Promise<void> {
  const tool = await lookAtDocker(
    { environment: process.env, home: homedir(), root: "/" },
    (host) => host === loginServer || isRegistryHost(cloud, host),
    AbortSignal.timeout(deadlineMs),
  );
  run.report("docker", "", known(tool, "docker of this machine", run.now()));
}
