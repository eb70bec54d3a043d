import type { Daemon } from "../../model/docker.ts";
import { fieldOf, parseJson, textOf } from "../registry-answer.ts";
import type { Ended } from "./program.ts";
import { proxySettings } from "./proxy-settings.ts";

/** What `docker info` told. */
export interface Told {
  readonly name: "docker" | "podman";
  readonly version?: string;
  readonly daemon: Omit<Daemon, "endpoint">;
}

/**
 * Reads what `docker info --format '{{json .}}'` printed. Of what it says besides, only whether the daemon refused or is
 * missing is kept. Podman, also under docker's name, prints a document of its own.
 */
export function readInfo(
  tool: Told["name"],
  { end, stdout, stderr }: Ended,
): Told {
  const info = parseJson(stdout);
  if (fieldOf(info, "host") !== undefined) {
    return readPodman(info);
  }
  const version = textOf(fieldOf(info, "ClientInfo"), "Version");
  return {
    name: tool,
    ...(version ? { version } : {}),
    daemon: textOf(info, "ServerVersion")
      ? { state: "running", ...readServer(info) }
      : { state: end === "stopped" ? "no-answer" : whyNot(stderr) },
  };
}

function readPodman(info: unknown): Told {
  const host = fieldOf(info, "host");
  const version = textOf(fieldOf(info, "version"), "Version");
  const platform = platformOf(textOf(host, "os"), textOf(host, "arch"));
  return {
    name: "podman",
    ...(version ? { version } : {}),
    daemon: { state: "running", ...platform },
  };
}

function readServer(info: unknown): Omit<Daemon, "endpoint" | "state"> {
  const system = textOf(info, "OperatingSystem");
  return {
    ...(system ? { system } : {}),
    ...platformOf(textOf(info, "OSType"), textOf(info, "Architecture")),
    proxy: proxySettings(
      textOf(info, "HttpProxy"),
      textOf(info, "HttpsProxy"),
      textOf(info, "NoProxy"),
    ),
  };
}

function platformOf(
  os: string | undefined,
  architecture: string | undefined,
): { platform?: string } {
  return os && architecture ? { platform: `${os}/${architecture}` } : {};
}

/** Docker's words for it, of all versions ("client" package of moby) and of the Windows pipe. */
function whyNot(said: string): Daemon["state"] {
  if (/permission denied|access is denied/i.test(said)) {
    return "permission-denied";
  }
  return /cannot connect to the docker daemon|failed to connect to the docker api|daemon running\?|cannot find the file|cannot connect to podman/i.test(
    said,
  )
    ? "not-running"
    : "failed";
}
