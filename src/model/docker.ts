import { proxyFor } from "./no-proxy.ts";
import type { TunnelResult } from "./tunnel.ts";

/** The program with which people pull on this machine: docker, or podman where there is no docker. */
export interface ContainerTool {
  readonly name: "docker" | "podman";
  readonly version?: string;
  readonly daemon: Daemon;
  /** Null when the configuration file is there, but could not be read. */
  readonly logins: StoredLogins | null;
  /** Where the system's own daemon takes its proxies from; empty for any other daemon. */
  readonly proxyFiles: readonly ProxyFile[];
}

/** What pulls: docker's daemon. Podman pulls by itself on Linux, and in a virtual machine elsewhere. */
export interface Daemon {
  /** Where the client looks for it, without credentials; the path of a program that does not say. */
  readonly endpoint: string;
  /** `not-asked`: it is reached over SSH, which may ask the user for a password. */
  readonly state:
    | "running"
    | "not-running"
    | "permission-denied"
    | "no-answer"
    | "failed"
    | "not-asked";
  /** The following of a daemon that runs. */
  readonly system?: string;
  readonly platform?: string;
  readonly proxy?: ProxySettings;
  /** What its proxy said of the login server, asked from here. */
  readonly tunnel?: TunnelResult;
  /** ISO 8601; of the system's own daemon, where it can be told. */
  readonly startedAt?: string;
}

/** Addresses of proxies, without credentials. */
export interface ProxySettings {
  readonly http?: string;
  readonly https?: string;
  /** Hosts that are reached directly, with commas. */
  readonly except?: string;
}

/** The proxy through which a program with these settings reaches a registry's host; undefined when the way is direct. */
export function registryProxy(
  { https, except = "" }: ProxySettings,
  host: string,
  port?: number,
): string | undefined {
  return (
    https && proxyFor({ proxy: https, noProxy: except.split(",") }, host, port)
  );
}

/** Whether the daemon runs here: behind another address than a socket of this machine it pulls from where it is. */
export function isOfThisMachine({
  endpoint,
}: Pick<Daemon, "endpoint">): boolean {
  return /^(unix|npipe):/.test(endpoint);
}

/** Docker Desktop's daemon runs in a virtual machine on every system. */
export function isDockerDesktop({ system }: Pick<Daemon, "system">): boolean {
  return system === "Docker Desktop";
}

/**
 * Whether the daemon names its proxies as this machine would: one in a virtual machine, as on every Mac, has names and
 * addresses that mean something inside of it only.
 * @param system of this machine, as Node names it
 */
export function sharesNetwork(
  daemon: Pick<Daemon, "endpoint" | "system" | "platform">,
  system: string,
): boolean {
  const isLinux = daemon.platform?.startsWith("linux/") ?? false;
  return (
    isOfThisMachine(daemon) &&
    !isDockerDesktop(daemon) &&
    isLinux === (system === "linux")
  );
}

/** A file that names the daemon's proxies, and when it was written last (ISO 8601). */
export interface ProxyFile {
  readonly path: string;
  readonly modified: string;
  readonly proxy: ProxySettings;
}

/** Who keeps logins; never what they are. Only hosts of the cloud's registries are named. */
export interface StoredLogins {
  readonly entries: readonly StoredLogin[];
  /** The program that keeps what no other keeps: `docker-credential-<name>`. */
  readonly store?: string;
  /** Programs that keep the logins of one host, by host. */
  readonly helpers: Readonly<Record<string, string>>;
  /** Those of these programs that are not installed. */
  readonly missing: readonly string[];
}

export interface StoredLogin {
  readonly host: string;
  /** The program that keeps it; absent when it stands in the configuration file itself. */
  readonly keeper?: string;
  /** When a token in the file ends (ISO 8601); a password tells no end. */
  readonly expires?: string;
}

/** The program that keeps a host's login, where one does. */
export function keeperOf(
  { helpers, store }: Pick<StoredLogins, "helpers" | "store">,
  host: string,
): string | undefined {
  return helpers[host] ?? store;
}
