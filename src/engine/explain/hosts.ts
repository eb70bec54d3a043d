import { builtInClouds, otherRegistries } from "../../model/cloud.ts";
import { remembering } from "./remember.ts";

/** Whose host a text names: an Azure Container Registry's, another registry's, or that of something else. */
export type HostKind = "registry" | "other-registry" | "foreign" | "none";

/** The suffixes of the built-in clouds, as alternatives of an expression. */
export const registrySuffixes = alternatives(
  builtInClouds.map(({ registrySuffix }) => registrySuffix),
);

/** Layers come from storage where a registry has no data endpoint of its own. */
const blobSuffixes = alternatives(
  builtInClouds.map(({ blobSuffix }) => blobSuffix),
);

/** A registry's host: name, region of a regional or data endpoint, kind of that endpoint, suffix. */
export const registryHost = `([a-z0-9][a-z0-9-]{4,62})(?:\\.([a-z0-9]{2,30})\\.(data|geo))?\\.(${registrySuffixes})`;

const registryAnywhere = new RegExp(`\\.(?:${registrySuffixes})\\b`, "i");

const dataHost = new RegExp(
  `\\.data\\.(?:${registrySuffixes})\\b|\\.(?:${blobSuffixes})\\b`,
  "i",
);

const otherRegistry = new RegExp(
  `(?:^|[^a-z0-9-])(?:${alternatives(otherRegistries)})\\b`,
  "i",
);

/** The distribution API under a name of somebody's own. */
const distributionUrl = /https?:\/\/[a-z0-9.-]{4,253}(?::\d{1,5})?\/v2\//i;

const pages =
  /https?:\/\/(?:[a-z0-9-]{1,63}\.){0,4}(?:curl\.se|aka\.ms|w3\.org|github\.com|microsoft\.com|microsoftonline\.com|docker\.com)\b/gi;

const url = /\b(?:https?|wss?|amqps?|tcp):\/\/[a-z0-9]/i;

const lookedUp =
  /(?:\blookup|ENOTFOUND|EAI_AGAIN|resolve host:?)\s{1,4}[a-z0-9][a-z0-9.-]{2,252}/i;

/** Where a connection goes to; what stands before an arrow is where it came from. */
const socket = /\b(?:\d{1,3}\.){3}\d{1,3}:(\d{1,5})(?!\d|->)/g;

/** HTTPS and DNS: the ports that a pull uses. */
const pullPorts: ReadonlySet<string> = new Set(["443", "53"]);

const otherServices =
  /postgres|\bpsql\b|pgbouncer|mysql|mariadb|mongo|redis|memcached|sql ?server|sqlclient|oracle|cassandra|elastic|kafka|zookeeper|rabbit|amqp|smtp|imap|ldap|\bssh|sftp|\bnfs\b|\bsmb\b|\bnpm\b|\byarn\b|\bpnpm\b|\bpip\d?\b|pypi|maven|gradle|nuget|\bapt\b|apt-get|\bapk\b|\byum\b|\bdnf\b|\bcargo\b|nginx|apache|haproxy|envoy|istio|websocket|apiserver|\betcd\b|key ?vault|keymanagement|database|jdbc|odbc|hikari|queue|service ?bus|event ?hub|cosmos|upstream|webhook|prometheus|grafana|\bgit\b|telemetry|insights|sidecar|payment/i;

/** Whose host a stretch of text names. A registry's own host outweighs the others. */
export const hostKind = remembering((text: string): HostKind => {
  if (registryAnywhere.test(text)) {
    return "registry";
  }
  if (otherRegistry.test(text)) {
    return "other-registry";
  }
  if (distributionUrl.test(text)) {
    return "registry";
  }
  return isForeign(text) ? "foreign" : "none";
});

/** Whether a text names a host from which layers come. */
export function namesDataHost(text: string): boolean {
  return dataHost.test(text);
}

function isForeign(text: string): boolean {
  const withoutPages = text.replace(pages, "");
  return (
    url.test(withoutPages) ||
    lookedUp.test(text) ||
    otherServices.test(text) ||
    [...text.matchAll(socket)].some(([, port = ""]) => !pullPorts.has(port))
  );
}

function alternatives(hosts: readonly string[]): string {
  return hosts.map((host) => host.replaceAll(".", "\\.")).join("|");
}
