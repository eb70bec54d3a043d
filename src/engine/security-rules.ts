import {
  covers,
  overlaps,
  parseRange,
  type AddressRange,
} from "../model/addresses.ts";
import type { SecurityRule } from "../model/arm-network.ts";

/** One end of a flow: addresses of a virtual network, or a service of Azure known by the service tags that hold it. */
export type FlowEnd =
  | { readonly kind: "network"; readonly range: AddressRange }
  | {
      readonly kind: "service";
      /** Lower case, the most general last: `azurecontainerregistry.eastus`, `azurecontainerregistry`. */
      readonly tags: readonly string[];
    };

/** TCP from one end to the other. */
export interface Flow {
  readonly direction: "Inbound" | "Outbound";
  readonly source: FlowEnd;
  readonly destination: FlowEnd;
  readonly port: number;
}

/** `unknown`: a rule with the opposite effect may match before the one that does. */
export interface Decision {
  readonly decision: "allow" | "deny" | "unknown";
  /** The rule that decides, or the one that leaves it open; none when no rule matches. */
  readonly rule?: SecurityRule;
}

type Match = "yes" | "no" | "maybe";

/**
 * What a network security group does with a flow: the first rule by priority that matches decides, and what no rule
 * matches is denied. Source: "Network security groups", Azure Virtual Network.
 */
export function decide(rules: readonly SecurityRule[], flow: Flow): Decision {
  const inOrder = rules
    .filter(({ properties }) => same(properties.direction, flow.direction))
    .sort((a, b) => a.properties.priority - b.properties.priority);
  const doubtful: SecurityRule[] = [];
  for (const rule of inOrder) {
    const match = matches(rule, flow);
    if (match === "yes") {
      return withDoubts(rule, doubtful);
    }
    if (match === "maybe") {
      doubtful.push(rule);
    }
  }
  const allowing = doubtful.find(allows);
  return allowing
    ? { decision: "unknown", rule: allowing }
    : { decision: "deny" };
}

function withDoubts(
  rule: SecurityRule,
  doubtful: readonly SecurityRule[],
): Decision {
  const contrary = doubtful.find((other) => allows(other) !== allows(rule));
  if (contrary) {
    return { decision: "unknown", rule: contrary };
  }
  return { decision: allows(rule) ? "allow" : "deny", rule };
}

function allows({ properties }: SecurityRule): boolean {
  return same(properties.access, "Allow");
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function matches({ properties }: SecurityRule, flow: Flow): Match {
  const { protocol, destinationApplicationSecurityGroups } = properties;
  if (!["*", "tcp"].includes(protocol.toLowerCase())) {
    return "no";
  }
  const ports = list(
    properties.destinationPortRange,
    properties.destinationPortRanges,
  );
  if (!ports.some((port) => holdsPort(port, flow.port))) {
    return "no";
  }
  const source = list(
    properties.sourceAddressPrefix,
    properties.sourceAddressPrefixes,
  );
  const destination = list(
    properties.destinationAddressPrefix,
    properties.destinationAddressPrefixes,
  );
  return both(
    matchesEnd(source, flow.source, source.length === 0),
    matchesEnd(
      destination,
      flow.destination,
      (destinationApplicationSecurityGroups ?? []).length > 0,
    ),
  );
}

function list(
  one: string | undefined,
  many: readonly string[] | undefined,
): string[] {
  return [...(one ? [one] : []), ...(many ?? [])];
}

function holdsPort(text: string, port: number): boolean {
  const [from = "", to = from] = text.split("-");
  return text === "*" || (Number(from) <= port && port <= Number(to));
}

function both(a: Match, b: Match): Match {
  if (a === "no" || b === "no") {
    return "no";
  }
  return a === "yes" && b === "yes" ? "yes" : "maybe";
}

/** A rule may name application security groups instead of addresses; who belongs to one is not known here. */
function matchesEnd(
  prefixes: readonly string[],
  end: FlowEnd,
  namesGroups: boolean,
): Match {
  const found = prefixes.map((prefix) => matchesPrefix(prefix, end));
  if (found.includes("yes")) {
    return "yes";
  }
  const grouped = namesGroups && end.kind === "network";
  return found.includes("maybe") || grouped ? "maybe" : "no";
}

function matchesPrefix(prefix: string, end: FlowEnd): Match {
  const range = parseRange(prefix);
  if (prefix === "*" || (range?.last === 0xffffffff && range.first === 0)) {
    return "yes";
  }
  return range ? matchesRange(range, end) : matchesTag(prefix, end);
}

function matchesRange(range: AddressRange, end: FlowEnd): Match {
  if (end.kind === "service") {
    return "maybe";
  }
  if (covers(range, end.range)) {
    return "yes";
  }
  return overlaps(range, end.range) ? "maybe" : "no";
}

/** Of the tags, only VirtualNetwork holds private addresses; Internet and AzureCloud hold every service of Azure. */
function matchesTag(tag: string, end: FlowEnd): Match {
  const name = tag.toLowerCase();
  if (end.kind === "network") {
    return name === "virtualnetwork" ? "yes" : "no";
  }
  if (["internet", "azurecloud", ...end.tags].includes(name)) {
    return "yes";
  }
  return name.startsWith("azurecloud.") ? "maybe" : "no";
}
