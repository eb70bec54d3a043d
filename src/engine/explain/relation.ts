import { isOfPullingProgram } from "./emitter.ts";
import { hostKind, type HostKind } from "./hosts.ts";
import type { Signature } from "./signature.ts";

/** The lines around a line, the nearest first. */
export interface Surroundings {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** How many lines before and after one another are taken together. */
export const reach = 3;

/**
 * Whether a failure is one of an Azure Container Registry, of another registry, of nothing that was asked about,
 * or only possibly of a registry: if nothing else stands in the text.
 */
export type Relation = "registry" | "other-registry" | "foreign" | "possible";

/** The start of an error that somebody shows without what printed it, or a client's words about HTTPS. */
const standsAlone =
  /^[^a-z0-9]{0,4}(?:Error: )?(?:curl: \(\d|dial tcp|x509:|tls:|Client\.Timeout|host is not reachable|remote error: tls|net\/http:|proxyconnect|HTTP\/\d|toomanyrequests|AADSTS|The remote server|Unexpected )|\b443\b|_CERT|CERT_|EPROTO|ERR_SSL|LEAF_SIGNATURE|<html|squid|HTTP Tunneling|HTTP \d{3}|docker login/i;

const placeholder = /<[a-z][\w .-]{2,80}>|\*{3}/i;

/** To whom a failure belongs. */
export function relationOf(
  signature: Signature,
  statement: string,
  line: string,
  around: Surroundings,
): Relation {
  const own = ownKind(statement, line);
  if (own === "registry" || own === "other-registry") {
    return own;
  }
  if (signature.anyProgram === true) {
    return own === "foreign"
      ? "foreign"
      : relationOfAnyProgram(signature, statement, line, around);
  }
  const near = nearKind(around);
  if (near === "other-registry") {
    return near;
  }
  if (
    isForOtherProvider(signature, [line, ...around.before, ...around.after])
  ) {
    return "foreign";
  }
  return near === "none" && isAboutDockerHub(signature, statement)
    ? "other-registry"
    : "registry";
}

function relationOfAnyProgram(
  signature: Signature,
  statement: string,
  line: string,
  around: Surroundings,
): Relation {
  const near = nearKind(around);
  if (near !== "none") {
    return near;
  }
  const lines = [line, ...around.before, ...around.after];
  if (lines.some(isOfPullingProgram) || placeholder.test(line)) {
    return "registry";
  }
  return signature.alone === true && standsAlone.test(statement)
    ? "possible"
    : "foreign";
}

function ownKind(statement: string, line: string): HostKind {
  const kind = hostKind(statement);
  return kind === "none" ? hostKind(line) : kind;
}

/** The registry that the nearest line names, if any. */
function nearKind({
  before,
  after,
}: Surroundings): "registry" | "other-registry" | "none" {
  for (let distance = 0; distance < reach; distance += 1) {
    const kinds = [before[distance], after[distance]].map((text) =>
      text === undefined ? "none" : hostKind(text),
    );
    for (const kind of ["registry", "other-registry"] as const) {
      if (kinds.includes(kind)) {
        return kind;
      }
    }
  }
  return "none";
}

/** Without a host in its name an image is one of Docker Hub's, and the scopes are its too. */
function isAboutDockerHub(signature: Signature, statement: string): boolean {
  return (
    signature.symptom === "access-denied-scope" &&
    !placeholder.test(statement) &&
    /insufficient_scope|access denied for [a-z0-9_/-]{1,200}[, ]|access denied, repository/i.test(
      statement,
    )
  );
}

const provider = /\bMicrosoft\.(\w{2,60})\//g;

/** Providers whose refusals stop a registry's network or access from being set up. */
const ownProviders: ReadonlySet<string> = new Set([
  "ContainerRegistry",
  "Authorization",
  "Network",
  "ManagedIdentity",
]);

function isForOtherProvider(
  { symptom }: Signature,
  lines: readonly string[],
): boolean {
  if (!symptom.startsWith("arm-")) {
    return false;
  }
  const named = lines.flatMap((text) =>
    [...text.matchAll(provider)].map(([, name = ""]) => name),
  );
  return named.length > 0 && !named.some((name) => ownProviders.has(name));
}
