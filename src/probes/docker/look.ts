import {
  isDockerDesktop,
  type ContainerTool,
  type Daemon,
} from "../../model/docker.ts";
import { parseJson } from "../registry-answer.ts";
import { withoutCredentials } from "./address.ts";
import { daemonStart } from "./daemon-start.ts";
import { readInfo, type Told } from "./info.ts";
import type { DockerPlaces } from "./places.ts";
import { findProgram, runProgram, type Ended } from "./program.ts";
import { readProxyFiles } from "./proxy-files.ts";
import { readStoredLogins } from "./stored-logins.ts";

/**
 * Looks at docker, or at podman where there is no docker: the program, its daemon with its proxies and who keeps logins.
 * Null when neither is installed. No secret is kept, and nothing is changed or pulled.
 * @param isMeant whether logins of a registry's host are of interest
 * @param signal aborts when the programs that are asked have had their time
 */
export async function lookAtDocker(
  places: DockerPlaces,
  isMeant: (host: string) => boolean,
  signal: AbortSignal,
): Promise<ContainerTool | null> {
  const found = await findTool(places.environment);
  if (found === undefined) {
    return null;
  }
  const ask: Ask = (...words) =>
    runProgram(found.path, words, places.environment, signal);
  const endpoint = (await endpointOf(found, ask)) ?? found.path;
  const { name, daemon, ...version } = await infoOf(found, endpoint, ask);
  const [logins, ofSystem] = await Promise.all([
    readStoredLogins(name, places, isMeant),
    isSystems(endpoint, daemon) ? lookAtSystem(places, signal) : nothing,
  ]);
  const { proxyFiles, ...start } = ofSystem;
  return {
    name,
    ...version,
    daemon: { endpoint, ...daemon, ...start },
    logins,
    proxyFiles,
  };
}

interface Found {
  readonly tool: "docker" | "podman";
  readonly path: string;
}

async function findTool(
  environment: NodeJS.ProcessEnv,
): Promise<Found | undefined> {
  for (const tool of ["docker", "podman"] as const) {
    const path = await findProgram(tool, environment);
    if (path !== undefined) {
      return { tool, path };
    }
  }
  return undefined;
}

type Ask = (...words: string[]) => Promise<Ended>;

/** By DOCKER_HOST, DOCKER_CONTEXT or the context in use: the client knows. Podman has no such word. */
async function endpointOf(
  { tool }: Found,
  ask: Ask,
): Promise<string | undefined> {
  if (tool === "podman") {
    return undefined;
  }
  const format = "{{json .Endpoints.docker.Host}}";
  const { stdout } = await ask("context", "inspect", "--format", format);
  const endpoint = parseJson(stdout);
  return typeof endpoint === "string"
    ? withoutCredentials(endpoint)
    : undefined;
}

/** A connection over SSH may ask the user for a password: it is not made. */
async function infoOf(
  { tool }: Found,
  endpoint: string,
  ask: Ask,
): Promise<Told> {
  return endpoint.startsWith("ssh:")
    ? { name: tool, daemon: { state: "not-asked" } }
    : readInfo(tool, await ask("info", "--format", "{{json .}}"));
}

const systemSockets = [
  "unix:///var/run/docker.sock",
  "unix:///run/docker.sock",
];

/** Whether it is the daemon that the system's own files speak of. */
function isSystems(endpoint: string, daemon: Told["daemon"]): boolean {
  return systemSockets.includes(endpoint) && !isDockerDesktop(daemon);
}

type OfSystem = Pick<ContainerTool, "proxyFiles"> & Pick<Daemon, "startedAt">;

const nothing: OfSystem = { proxyFiles: [] };

async function lookAtSystem(
  places: DockerPlaces,
  signal: AbortSignal,
): Promise<OfSystem> {
  const [proxyFiles, startedAt] = await Promise.all([
    readProxyFiles(places.root),
    daemonStart(places, signal),
  ]);
  return { proxyFiles, ...(startedAt === undefined ? {} : { startedAt }) };
}
