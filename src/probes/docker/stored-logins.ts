import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { StoredLogins } from "../../model/docker.ts";
import { parseJson } from "../registry-answer.ts";
import { readLogins } from "./logins.ts";
import type { DockerPlaces } from "./places.ts";

/**
 * Reads `config.json` of docker, or the files in which podman looks for a login, one after the other. They hold secrets, of
 * which nothing is kept but when a token ends.
 * @returns null when a file is there, but cannot be read
 * @param isMeant whether logins of a host are of interest
 */
export async function readStoredLogins(
  tool: "docker" | "podman",
  places: DockerPlaces,
  isMeant: (host: string) => boolean,
): Promise<StoredLogins | null> {
  const texts = await Promise.all(filesOf(tool, places).map(contentOf));
  const documents = texts.flatMap((text) =>
    text === undefined ? [] : [text === null ? undefined : parseJson(text)],
  );
  const logins = await Promise.all(
    documents.map(async (document) =>
      document === undefined ? null : readLogins(document, places, isMeant),
    ),
  );
  return logins.reduce(together, { entries: [], helpers: {}, missing: [] });
}

/** What an earlier file says of a host counts; with a file that cannot be read nothing is known. */
function together(
  earlier: StoredLogins | null,
  later: StoredLogins | null,
): StoredLogins | null {
  if (earlier === null || later === null) {
    return null;
  }
  const named = new Set(earlier.entries.map(({ host }) => host));
  const entries = later.entries.filter(({ host }) => !named.has(host));
  return {
    ...later,
    ...earlier,
    entries: [...earlier.entries, ...entries],
    helpers: { ...later.helpers, ...earlier.helpers },
    missing: [...new Set([...earlier.missing, ...later.missing])],
  };
}

/** In the order in which they count ("docker" and "containers-auth.json", their manual pages). An empty variable is none. */
function filesOf(
  tool: "docker" | "podman",
  { environment, home, root }: DockerPlaces,
): string[] {
  const docker = join(
    environment["DOCKER_CONFIG"] || join(home, ".docker"),
    "config.json",
  );
  if (tool === "docker") {
    return [docker];
  }
  const {
    REGISTRY_AUTH_FILE: named,
    XDG_RUNTIME_DIR: run,
    XDG_CONFIG_HOME: settings,
  } = environment;
  const user = String(process.getuid?.());
  return [
    ...(named ? [named] : []),
    run
      ? join(run, "containers", "auth.json")
      : join(root, "run", "containers", user, "auth.json"),
    join(settings || join(home, ".config"), "containers", "auth.json"),
    docker,
  ];
}

/** Undefined when there is no such file, null when it may not be read, or is no file: to open a pipe may take for ever. */
async function contentOf(path: string): Promise<string | null | undefined> {
  try {
    return (await stat(path)).isFile() ? await readFile(path, "utf8") : null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === "ENOENT" || code === "ENOTDIR" ? undefined : null;
  }
}
