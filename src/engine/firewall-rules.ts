import type { AddressRange } from "../model/ipv4.ts";
import type { FirewallRule } from "../model/arm-firewall.ts";
import { decideEnds, type Ends } from "./decide-ends.ts";
import { both, either, firstMatch, together } from "./first-match.ts";
import type { Decision, Match } from "./first-match.ts";
import { holdsPort, matchesPrefix, type FlowEnd } from "./flow-end.ts";
import {
  holdsHost,
  hostOf,
  hostParts,
  matchesFqdnTag,
  matchesResolved,
  matchesUrl,
} from "./host-patterns.ts";

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

/** Of a flow, what goes to one part of the host. */
interface Part extends Ends {
  readonly host: string;
  /** Of the whole flow's host, with the dot before it. */
  readonly domain: string;
}

const port = 443;

/**
 * What Azure Firewall does with a flow; threat intelligence and intrusion detection are not judged. Every address of both ends
 * and every host is judged; where they differ, the whole is not known. Source: "Azure Firewall rule processing logic".
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
  const sourcesOf = ({ rule }: PlacedRule): readonly string[] =>
    addressesOf(rule.sourceAddresses, rule.sourceIpGroups);
  const targetsOf = ({ rule }: PlacedRule): readonly string[] =>
    addressesOf(rule.destinationAddresses, rule.destinationIpGroups);
  const matches = (placed: PlacedRule, part: Part): Match =>
    both(
      matchesAny(sourcesOf(placed), part.source),
      placed.kind === "network"
        ? matchesNetwork(placed.rule, targetsOf(placed), part)
        : matchesApplication(placed.rule, part),
    );
  const named = {
    sources: inOrder.flatMap(sourcesOf),
    destinations: inOrder.flatMap(targetsOf),
  };
  const whole: Ends = {
    source: { kind: "network", range: flow.source },
    destination: flow.destination,
  };
  const domain = flow.host.slice(flow.host.indexOf("."));
  return together(hostParts(flow.host, inOrder.flatMap(namesOf)), (host) =>
    decideEnds(whole, named, (ends) =>
      firstMatch(
        inOrder,
        (placed) => matches(placed, { ...ends, host, domain }),
        ({ allows }) => allows,
      ),
    ),
  );
}

function namesOf({ rule }: PlacedRule): string[] {
  return [
    ...(rule.destinationFqdns ?? []),
    ...(rule.targetFqdns ?? []),
    ...(rule.targetUrls ?? []).map(hostOf),
  ];
}

function matchesAny(prefixes: readonly string[], end: FlowEnd): Match {
  return either(prefixes.map((prefix) => matchesPrefix(prefix, end)));
}

function matchesNetwork(
  { ipProtocols, protocols, destinationPorts, destinationFqdns }: FirewallRule,
  targets: readonly string[],
  { destination, host, domain }: Part,
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
    ...(destinationFqdns ?? []).map((name) =>
      matchesResolved(name, host, domain),
    ),
  ]);
}

/** A rule that decrypts TLS lets through what the client may not trust. */
function matchesApplication(rule: FirewallRule, { host }: Part): Match {
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
    ...(rule.targetFqdns ?? []).map((name): Match =>
      holdsHost(name, host) ? "yes" : "no",
    ),
    ...(rule.targetUrls ?? []).map((url) => matchesUrl(url, host)),
    ...(rule.fqdnTags ?? []).map(matchesFqdnTag),
    ...(rule.webCategories ?? []).map((): Match => "maybe"),
  ]);
  return rule.terminateTLS ? both(target, "maybe") : target;
}
