import type { Match } from "./first-match.ts";

/**
 * A host in parts, each of which every one of the patterns holds as a whole or not at all. Only one that begins with `*.` has
 * several: itself stands for the names that no pattern below it holds.
 */
export function hostParts(host: string, patterns: readonly string[]): string[] {
  const below = patterns
    .map((pattern) => pattern.toLowerCase())
    .filter((pattern) => holdsHost(host, pattern));
  return [...new Set([host, ...below])];
}

/** Whether a name of a rule, which may begin with `*`, holds a part of a host. */
export function holdsHost(name: string, part: string): boolean {
  const pattern = name.toLowerCase();
  return pattern.startsWith("*")
    ? part.replace(/^\*/, "").endsWith(pattern.slice(1))
    : pattern === part;
}

export function hostOf(url: string): string {
  const [name = ""] = url.replace(/^https?:\/\//i, "").split("/");
  return name;
}

/** Only a part of what is at the host may be meant. */
export function matchesUrl(url: string, part: string): Match {
  return holdsHost(hostOf(url), part) ? "maybe" : "no";
}

/** The firewall turns names into addresses, which hosts of one service (of one domain) may share. */
export function matchesResolved(
  name: string,
  part: string,
  domain: string,
): Match {
  if (name.toLowerCase() === part) {
    return "yes";
  }
  return name.toLowerCase().endsWith(domain) ? "maybe" : "no";
}

/** What a tag holds is Microsoft's affair; of these the documentation says that a customer's registry is not in them. */
const foreignTags = [
  "azurekubernetesservice",
  "windowsupdate",
  "windowsdiagnostics",
  "microsoftactiveprotectionservice",
];

export function matchesFqdnTag(tag: string): Match {
  return foreignTags.includes(tag.toLowerCase()) ? "no" : "maybe";
}
