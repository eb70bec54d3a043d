import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { DockerPlaces } from "./places.ts";
import { findProgram, runProgram } from "./program.ts";

/** When the system's own daemon was started (ISO 8601): as systemd says, or else when it wrote its process id. */
export async function daemonStart(
  places: DockerPlaces,
  signal: AbortSignal,
): Promise<string | undefined> {
  return (await startBySystemd(places, signal)) ?? startByFile(places.root);
}

async function startBySystemd(
  { environment }: DockerPlaces,
  signal: AbortSignal,
): Promise<string | undefined> {
  const systemctl = await findProgram("systemctl", environment);
  if (systemctl === undefined) {
    return undefined;
  }
  const { stdout } = await runProgram(
    systemctl,
    ["show", "docker", "--property=ActiveEnterTimestamp"],
    { ...environment, TZ: "UTC", LC_ALL: "C" },
    signal,
  );
  return startIn(stdout);
}

/** Reads `ActiveEnterTimestamp=Sun 2026-11-22 09:02:31 UTC`; a unit that was never active has none. */
export function startIn(said: string): string | undefined {
  const [, day, time] =
    /^ActiveEnterTimestamp=\w+ (\S+) (\S+) UTC$/m.exec(said) ?? [];
  return isoOf(Date.parse(`${day}T${time}Z`));
}

async function startByFile(root: string): Promise<string | undefined> {
  for (const path of ["run/docker.pid", "var/run/docker.pid"]) {
    try {
      return isoOf((await stat(join(root, path))).mtimeMs);
    } catch {
      // Not there, or not to be seen: the other place may be.
    }
  }
  return undefined;
}

function isoOf(milliseconds: number): string | undefined {
  return Number.isNaN(milliseconds)
    ? undefined
    : new Date(milliseconds).toISOString();
}
