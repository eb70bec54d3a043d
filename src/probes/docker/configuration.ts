import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ProxySettings, StoredLogins } from "../../model/docker.ts";
import { fieldOf, parseJson } from "../registry-answer.ts";
import { withoutCredentials } from "./address.ts";
import { readLogins } from "./logins.ts";
import type { DockerPlaces } from "./places.ts";
import { proxySettings } from "./proxy-settings.ts";

/** What is kept of the client's configuration. */
export interface ClientConfiguration {
  readonly clientProxies: Readonly<Record<string, ProxySettings>>;
  readonly logins: StoredLogins | null;
}

/**
 * Reads `config.json` of docker, or `auth.json` of podman before it. It holds secrets, of which nothing is
 * kept but when a token ends.
 * @param isMeant whether logins of a host are of interest
 */
export async function readConfiguration(
  tool: "docker" | "podman",
  places: DockerPlaces,
  isMeant: (host: string) => boolean,
): Promise<ClientConfiguration> {
  for (const path of filesOf(tool, places)) {
    const text = await contentOf(path);
    if (text === undefined) {
      continue;
    }
    const document = text === null ? undefined : parseJson(text);
    return {
      clientProxies: proxiesOf(document),
      logins:
        document === undefined
          ? null
          : await readLogins(document, places, isMeant),
    };
  }
  return {
    clientProxies: {},
    logins: { entries: [], helpers: {}, missing: [] },
  };
}

/** The first that is there counts ("docker" and "containers-auth.json", their manual pages). */
function filesOf(
  tool: "docker" | "podman",
  { environment, home }: DockerPlaces,
): string[] {
  const docker = join(
    environment["DOCKER_CONFIG"] ?? join(home, ".docker"),
    "config.json",
  );
  if (tool === "docker") {
    return [docker];
  }
  const { REGISTRY_AUTH_FILE: named, XDG_RUNTIME_DIR: run } = environment;
  return [
    ...(named === undefined ? [] : [named]),
    ...(run === undefined ? [] : [join(run, "containers", "auth.json")]),
    join(home, ".config", "containers", "auth.json"),
    docker,
  ];
}

/** Undefined when there is no such file, null when it may not be read. */
async function contentOf(path: string): Promise<string | null | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === "ENOENT" || code === "ENOTDIR" ? undefined : null;
  }
}

function proxiesOf(document: unknown): Record<string, ProxySettings> {
  return Object.fromEntries(
    Object.entries(fieldOf(document, "proxies") ?? {}).map(([of, section]) => [
      withoutCredentials(of),
      proxySettings(
        fieldOf(section, "httpProxy"),
        fieldOf(section, "httpsProxy"),
        fieldOf(section, "noProxy"),
      ),
    ]),
  );
}
