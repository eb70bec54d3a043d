import type { SecurityRule } from "../model/arm-network.ts";
import { decideEnds, type Ends } from "./decide-ends.ts";
import { both, either, firstMatch } from "./first-match.ts";
import type { Decision, Match } from "./first-match.ts";
import { holdsPort, matchesPrefix, type FlowEnd } from "./flow-end.ts";

/** TCP from one end to the other. */
export interface Flow extends Ends {
  readonly direction: "Inbound" | "Outbound";
  readonly port: number;
}

/**
 * What a network security group does with a flow: the first rule by priority that matches decides, and what no rule
 * matches is denied. Every address of both ends is judged; where they differ, the whole is not known. Source: "Network
 * security groups", Azure Virtual Network.
 */
export function decide(
  rules: readonly SecurityRule[],
  flow: Flow,
): Decision<SecurityRule> {
  const inOrder = rules
    .filter(({ properties }) => same(properties.direction, flow.direction))
    .sort((a, b) => a.properties.priority - b.properties.priority);
  return decideEnds(
    flow,
    {
      sources: inOrder.flatMap(sourcesOf),
      destinations: inOrder.flatMap(destinationsOf),
    },
    (ends) =>
      firstMatch(
        inOrder,
        (rule) => matches(rule, { ...flow, ...ends }),
        allows,
      ),
  );
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
  const source = sourcesOf({ properties });
  const destination = destinationsOf({ properties });
  return both(
    matchesEnd(source, flow.source, source.length === 0),
    matchesEnd(
      destination,
      flow.destination,
      (destinationApplicationSecurityGroups ?? []).length > 0,
    ),
  );
}

type Rule = Pick<SecurityRule, "properties">;

function sourcesOf({ properties }: Rule): string[] {
  const { sourceAddressPrefix, sourceAddressPrefixes } = properties;
  return list(sourceAddressPrefix, sourceAddressPrefixes);
}

function destinationsOf({ properties }: Rule): string[] {
  const { destinationAddressPrefix, destinationAddressPrefixes } = properties;
  return list(destinationAddressPrefix, destinationAddressPrefixes);
}

function list(
  one: string | undefined,
  many: readonly string[] | undefined,
): string[] {
  return [...(one ? [one] : []), ...(many ?? [])];
}

/** A rule may name application security groups instead of addresses; who belongs to one is not known here. */
function matchesEnd(
  prefixes: readonly string[],
  end: FlowEnd,
  namesGroups: boolean,
): Match {
  const found = either(prefixes.map((prefix) => matchesPrefix(prefix, end)));
  return found === "no" && namesGroups && end.kind === "network"
    ? "maybe"
    : found;
}
