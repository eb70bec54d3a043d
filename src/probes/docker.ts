import { homedir, platform } from "node:os";
import { isRegistryHost, registryPort } from "../model/cloud.ts";
import {
  registryProxy,
  sharesNetwork,
  type ContainerTool,
  type Daemon,
} from "../model/docker.ts";
import { known, unknown } from "../model/fact.ts";
import type { TunnelResult } from "../model/tunnel.ts";
import { lookAtDocker } from "./docker/look.ts";
import { groundsFrom } from "./failure.ts";
import { withoutUser } from "./machine-proxy.ts";
import type { ProbeRun } from "./probe-run.ts";
import type { ProbeRequest } from "./request.ts";
import { openTunnel } from "./tunnel.ts";

/** What docker is asked takes a part of a second; who waits longer for it waits in vain. */
const deadlineMs = 4000;

const source = "docker of this machine";

/** Looks at the docker of this machine, and where its daemon goes through a proxy, at what that says of the registry. */
export async function probeDocker(
  request: ProbeRequest,
  run: ProbeRun,
): Promise<void> {
  try {
    const tool = await look(request);
    const tunnel = tool && (await tunnelOf(tool.daemon, request, run));
    const seen =
      tool && tunnel ? { ...tool, daemon: { ...tool.daemon, tunnel } } : tool;
    run.report("docker", "", known(seen, source, run.now()));
  } catch (error) {
    run.report("docker", "", unknown("failed", source, groundsFrom(error)));
  }
}

function look({
  cloud,
  loginServer,
}: ProbeRequest): Promise<ContainerTool | null> {
  return lookAtDocker(
    { environment: process.env, home: homedir(), root: "/" },
    (host) => host === loginServer || isRegistryHost(cloud, host),
    AbortSignal.timeout(deadlineMs),
  );
}

/** Docker does not tell the credentials for its proxy; those of this machine are used where it is the same. */
async function tunnelOf(
  daemon: Daemon,
  { cloud, loginServer }: ProbeRequest,
  run: ProbeRun,
): Promise<TunnelResult | undefined> {
  const port = registryPort(cloud);
  const proxy = registryProxy(daemon.proxy ?? {}, loginServer, port);
  if (!proxy || !sharesNetwork(daemon, platform())) {
    return undefined;
  }
  const own = run.proxy.proxy ?? "";
  const address = withoutUser(own) === proxy ? own : proxy;
  const { result, socket } = await openTunnel(
    address,
    loginServer,
    port,
    deadlineMs,
  );
  socket?.destroy();
  return result;
}
