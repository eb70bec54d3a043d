import assert from "node:assert/strict";
import fc from "fast-check";
import type * as securityRules from "../../src/engine/security-rules.ts";
import type { SecurityRule } from "../../src/model/arm-network.ts";
import {
  block,
  isIn,
  itsTags,
  outside,
  prefixes,
  rangeOf,
} from "./flow-ends.ts";
import { walk } from "./guessed-walk.ts";
import type { Mistake, Oracle } from "./oracle.ts";

/** A rule as the walk reads it. */
interface Written {
  readonly priority: number;
  readonly access: "Allow" | "Deny";
  readonly direction: "Inbound" | "Outbound";
  readonly protocol: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly ports: readonly string[];
}

const ports = [442, 443, 444];

const written: fc.Arbitrary<Written> = fc.record({
  priority: fc.integer({ min: 100, max: 4096 }),
  access: fc.constantFrom("Allow", "Deny"),
  direction: fc.constantFrom("Outbound", "Outbound", "Outbound", "Inbound"),
  protocol: fc.constantFrom("*", "*", "Tcp", "TCP", "Udp", "Icmp"),
  from: prefixes,
  to: prefixes,
  ports: fc.array(
    fc.constantFrom("*", "443", "80", "100-442", "443-444", "0-65535"),
    { minLength: 1, maxLength: 2 },
  ),
});
const rules = fc.uniqueArray(written, {
  selector: ({ priority }) => priority,
  maxLength: 6,
});

/** One address each way, and one port. */
interface Packet {
  readonly from: string;
  readonly to: string;
  readonly port: number;
}

function hits(
  { protocol, ports, from, to }: Written,
  packet: Packet,
  guess: boolean,
): boolean {
  return (
    /^(\*|tcp)$/i.test(protocol) &&
    ports.some((text) => {
      const [a = "", b = a] = text.split("-");
      return (
        text === "*" || (packet.port >= Number(a) && packet.port <= Number(b))
      );
    }) &&
    from.some((text) => isIn(text, packet.from, guess)) &&
    to.some((text) => isIn(text, packet.to, guess))
  );
}

function documentOf(rule: Written, index: number): SecurityRule {
  const { priority, access, direction, protocol } = rule;
  return {
    id: `/rules/${index}`,
    name: `rule-${index}`,
    properties: {
      priority,
      access,
      direction,
      protocol,
      sourceAddressPrefixes: rule.from,
      destinationAddressPrefixes: rule.to,
      destinationPortRanges: rule.ports,
    },
  };
}

const endFile = "src/engine/flow-end.ts";
const orderFile = "src/engine/first-match.ts";
const slips: readonly Mistake[] = [
  {
    right: "a.properties.priority - b.properties.priority",
    wrong: "b.properties.priority - a.properties.priority",
  },
  {
    right: "same(properties.direction, flow.direction)",
    wrong: "flow.port > 0",
  },
  { right: '["*", "tcp"]', wrong: '["*", "tcp", "udp"]' },
  { right: "protocol.toLowerCase()", wrong: "protocol" },
  {
    file: "src/engine/decide-ends.ts",
    right: "partsOf(whole.destination, destinations)",
    wrong: "partsOf(whole.source, destinations)",
  },
  {
    right: "matchesEnd(source, flow.source",
    wrong: "matchesEnd(source, flow.destination",
  },
  {
    file: endFile,
    right: "Number(from) <= port",
    wrong: "Number(from) < port",
  },
  { file: endFile, right: "port <= Number(to)", wrong: "port < Number(to)" },
  { file: endFile, right: "last: last.last", wrong: "last: last.first - 1" },
  {
    file: endFile,
    right: 'name === "virtualnetwork" ? "yes" : "no"',
    wrong: '"no"',
  },
  {
    file: endFile,
    right: "const name = tag.toLowerCase()",
    wrong: "const name = tag",
  },
  {
    file: endFile,
    right: '"internet", "azurecloud", ',
    wrong: '"azurecloud", ',
  },
  { file: endFile, right: "...end.tags]", wrong: '"storage", ...end.tags]' },
  {
    file: orderFile,
    right: 'allows(rule) ? "allow" : "deny"',
    wrong: '"allow"',
  },
  {
    file: orderFile,
    right: ': { decision: "deny" };',
    wrong: ': { decision: "allow" };',
  },
  {
    file: orderFile,
    right: "doubtful.find((other) => allows(other) !== allows(rule))",
    wrong: "doubtful[0]",
  },
];

/** Every address of both ends, every port, every guess about what is not known. */
export const securityRulesOracle: Oracle<typeof securityRules> = {
  source: "src/engine/security-rules.ts",
  check({ decide }, numRuns) {
    fc.assert(
      fc.property(
        rules,
        block,
        fc.oneof(fc.constant(undefined), block),
        fc.constantFrom(...ports),
        (some, source, target, port) => {
          const found = decide(some.map(documentOf), {
            direction: "Outbound",
            source: { kind: "network", range: rangeOf(source) },
            destination: target
              ? { kind: "network", range: rangeOf(target) }
              : { kind: "service", tags: itsTags },
            port,
          }).decision;
          const inOrder = some
            .filter((rule) => rule.direction === "Outbound")
            .toSorted((a, b) => a.priority - b.priority);
          const truths = new Set(
            source.flatMap((from) =>
              (target ?? outside).flatMap((to) =>
                walk(
                  inOrder,
                  (rule, guess) => hits(rule, { from, to, port }, guess),
                  ({ access }) => access === "Allow",
                ),
              ),
            ),
          );
          const [truth] = truths;
          assert.equal(found, truths.size === 1 ? truth : "unknown");
        },
      ),
      { numRuns, endOnFailure: true },
    );
  },
  mistakes: slips,
};
