import type { AddressRange } from "../model/ipv4.ts";
import type { FirewallRule } from "../model/arm-firewall.ts";
import { both, either, firstMatch } from "./first-match.ts";
import type { Decision, Match } from "./first-match.ts";
import { holdsPort, matchesPrefix, type FlowEnd } from "./flow-end.ts";

/** HTTPS from addresses of a virtual network to a host. */
export interface HostFlow {
  readonly source: AddressRange;
  /** Begins with `*.` where only the end of the name is known. */
  readonly host: string;
  readonly destination: FlowEnd;
}

/** A rule as it stands in a firewall or its policies. */
export interface PlacedRule {
  readonly kind: "network" | "application";
  readonly allows: boolean;
  readonly rule: FirewallRule;
  readonly pointer: string;
}

const port = 443;

/**
 * What Azure Firewall does with a flow; threat intelligence and intrusion detection are not judged.
 * Source: "Azure Firewall rule processing logic".
 * @param inOrder network rules before application rules, each by priority
 * @param ipGroups the addresses of the IP groups that the rules name, by lower-case id
 */
export function decideFirewall(
  inOrder: readonly PlacedRule[],
  flow: HostFlow,
  ipGroups: Readonly<Record<string, readonly string[]>>,
): Decision<PlacedRule> {
  const addressesOf = (
    addresses: readonly string[] = [],
    groups: readonly string[] = [],
  ): readonly string[] => [
    ...addresses,
    ...groups.flatMap((id) => ipGroups[id.toLowerCase()] ?? []),
  ];
  const matches = ({ kind, rule }: PlacedRule): Match => {
    const sources = addressesOf(rule.sourceAddresses, rule.sourceIpGroups);
    const source = matchesAny(sources, { kind: "network", range: flow.source });
    const targets = addressesOf(
      rule.destinationAddresses,
      rule.destinationIpGroups,
    );
    return both(
      source,
      kind === "network"
        ? matchesNetwork(rule, targets, flow)
        : matchesApplication(rule, flow),
    );
  };
  return firstMatch(inOrder, matches, ({ allows }) => allows);
}

function matchesAny(prefixes: readonly string[], end: FlowEnd): Match {
  return either(prefixes.map((prefix) => matchesPrefix(prefix, end)));
}

function matchesNetwork(
  { ipProtocols, protocols, destinationPorts, destinationFqdns }: FirewallRule,
  targets: readonly string[],
  { destination, host }: HostFlow,
): Match {
  const names = (ipProtocols ?? protocols ?? []).map((name) =>
    typeof name === "string" ? name.toLowerCase() : "",
  );
  if (
    !names.some((name) => name === "any" || name === "tcp") ||
    !(destinationPorts ?? []).some((text) => holdsPort(text, port))
  ) {
    return "no";
  }
  return either([
    matchesAny(targets, destination),
    ...(destinationFqdns ?? []).map((name) => matchesResolved(name, host)),
  ]);
}

/** The firewall turns names into addresses, which hosts of one service may share. */
function matchesResolved(name: string, host: string): Match {
  if (name.toLowerCase() === host) {
    return "yes";
  }
  const domain = host.slice(host.indexOf("."));
  return name.toLowerCase().endsWith(domain) ? "maybe" : "no";
}

/** A rule that decrypts TLS lets through what the client may not trust. */
function matchesApplication(rule: FirewallRule, { host }: HostFlow): Match {
  const isHttps = (rule.protocols ?? []).some(
    (protocol) =>
      typeof protocol === "object" &&
      protocol.protocolType?.toLowerCase() === "https" &&
      (protocol.port ?? port) === port,
  );
  if (!isHttps) {
    return "no";
  }
  const target = either([
    ...(rule.targetFqdns ?? []).map((pattern) => matchesHost(pattern, host)),
    ...(rule.targetUrls ?? []).map((url) => matchesUrl(url, host)),
    ...(rule.fqdnTags ?? []).map(matchesFqdnTag),
    ...(rule.webCategories ?? []).map((): Match => "maybe"),
  ]);
  return rule.terminateTLS ? both(target, "maybe") : target;
}

function matchesHost(text: string, host: string): Match {
  const pattern = text.toLowerCase();
  const end = host.replace(/^\*/, "");
  const covered = pattern.startsWith("*")
    ? end.endsWith(pattern.slice(1))
    : pattern === host;
  if (covered) {
    return "yes";
  }
  return host.startsWith("*") && pattern.replace(/^\*/, "").endsWith(end)
    ? "maybe"
    : "no";
}

/** Only a part of what is at the host may be meant. */
function matchesUrl(url: string, host: string): Match {
  const [name = ""] = url.replace(/^https?:\/\//i, "").split("/");
  return both(matchesHost(name, host), "maybe");
}

/** What a tag holds is Microsoft's affair; of these the documentation says that a customer's registry is not in them. */
const foreignTags = [
  "azurekubernetesservice",
  "windowsupdate",
  "windowsdiagnostics",
  "microsoftactiveprotectionservice",
];

function matchesFqdnTag(tag: string): Match {
  return foreignTags.includes(tag.toLowerCase()) ? "no" : "maybe";
}
