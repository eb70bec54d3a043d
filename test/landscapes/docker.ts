import type {
  ContainerTool,
  Daemon,
  StoredLogin,
  StoredLogins,
} from "../../src/model/docker.ts";
import { known, unknown } from "../../src/model/fact.ts";
import type { Landscape } from "../../src/model/landscape.ts";
import { readAt } from "./table-edits.ts";

export interface DockerOptions extends Partial<
  Omit<ContainerTool, "daemon" | "logins">
> {
  readonly daemon?: Partial<Daemon>;
  /** The login that is stored for the registry. */
  readonly login?: Omit<StoredLogin, "host">;
  readonly logins?: Partial<StoredLogins> | null;
}

export function addDocker(
  from: Landscape,
  { daemon, login, logins, ...more }: DockerOptions,
): Landscape {
  const tool: ContainerTool = {
    name: "docker",
    version: "28.2.2",
    proxyFiles: [],
    ...more,
    daemon: {
      endpoint: "unix:///var/run/docker.sock",
      state: "running",
      ...daemon,
    },
    logins:
      logins === null
        ? null
        : {
            entries: login ? [{ host: from.loginServer, ...login }] : [],
            helpers: {},
            missing: [],
            ...logins,
          },
  };
  const docker = known(tool, "docker of this machine", readAt);
  return { ...from, probes: { ...from.probes, docker } };
}

/** Nobody looked at docker: `--no-probes`. */
export function unseenDocker(from: Landscape): Landscape {
  const docker = unknown("not-asked", "probe worker");
  return { ...from, probes: { ...from.probes, docker } };
}
