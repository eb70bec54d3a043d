import {
  isOfThisMachine,
  keeperOf,
  type ContainerTool,
  type Daemon,
  type StoredLogin,
} from "../../model/docker.ts";
import { unknown } from "../../model/fact.ts";
import { pointer } from "../../model/pointer.ts";
import { remark } from "../../model/remark.ts";
import type { JourneyContext } from "../journey.ts";
import { drawnFrom, silent, whenKnown, type Located } from "../located.ts";

/** What was seen of docker on this machine. */
export const dockerFacts = {
  /** Null where neither docker nor podman is installed. */
  "probe.docker": docker,
  /** The login that docker has for the registry; null where it has none, or is not installed. */
  "docker.login": login,
  /** When the token of that login ends; null where there is no login, or a password, which tells no end. */
  "docker.login-end": (context: JourneyContext): Located<string | null> => {
    const found = login(context);
    return whenKnown(found, (entry) =>
      entry?.keeper === undefined
        ? drawnFrom(found, entry?.expires ?? null, "expires")
        : unread(found, entry.keeper),
    );
  },
  /** The daemon, where it runs on this machine and tells its proxies; null elsewhere. */
  "docker.daemon": (context: JourneyContext): Located<ToldDaemon | null> => {
    const found = docker(context);
    return whenKnown(found, (tool) =>
      drawnFrom(found, (tool && toldDaemon(tool.daemon)) ?? null, "daemon"),
    );
  },
  /** When the daemon was started. */
  "docker.daemon-start": (context: JourneyContext): Located<string> => {
    const found = docker(context);
    return whenKnown(found, (tool) =>
      tool?.daemon.startedAt === undefined
        ? silent(found, "docker-start-not-told")
        : drawnFrom(found, tool.daemon.startedAt, "daemon", "startedAt"),
    );
  },
};

type ToldDaemon = Daemon & Required<Pick<Daemon, "proxy">>;

function toldDaemon(daemon: Daemon): ToldDaemon | undefined {
  const { proxy } = daemon;
  return proxy && isOfThisMachine(daemon) ? { ...daemon, proxy } : undefined;
}

function docker({ landscape }: JourneyContext): Located<ContainerTool | null> {
  return {
    fact: landscape.probes.docker,
    pointer: pointer("probes", "docker", "value"),
  };
}

function login(context: JourneyContext): Located<StoredLogin | null> {
  const { loginServer } = context.landscape;
  const found = docker(context);
  return whenKnown(found, (tool) => {
    if (tool === null) {
      return drawnFrom(found, null);
    }
    if (tool.logins === null) {
      return silent(found, "docker-configuration-unread");
    }
    const { entries } = tool.logins;
    const index = entries.findIndex(({ host }) => host === loginServer);
    const keeper = keeperOf(tool.logins, loginServer);
    return index === -1 && keeper !== undefined
      ? unread(found, keeper)
      : drawnFrom(found, entries[index] ?? null, "logins", "entries", index);
  });
}

/** Programs that keep logins are not run: they may ask the user. */
function unread(
  { pointer: at }: Located<unknown>,
  keeper: string,
): Located<never> {
  const program = `docker-credential-${keeper}`;
  const kept = { remark: remark("login-kept-elsewhere", { program }) };
  return { fact: unknown("not-asked", program, kept), pointer: at };
}
