import assert from "node:assert/strict";
import fc from "fast-check";
import type * as securityRules from "../../src/engine/security-rules.ts";
import type { SecurityRule } from "../../src/model/arm-network.ts";
import type { Mistake, Oracle } from "./oracle.ts";
import { holds } from "./prefix.ts";

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

const inside = Array.from({ length: 16 }, (_, index) => `10.0.0.${index}`);
/** Where the service may be: in blocks that rules name, and in none of them. */
const outside = ["20.0.0.0", "20.0.0.1", "20.0.0.2", "20.0.0.3", "21.9.9.9"];
const ports = [442, 443, 444];

/** Tags that hold the service, and tags that hold nothing of it. */
const itsTags = ["azurecontainerregistry.eastus", "azurecontainerregistry"];
const tagged = ["Internet", "AzureCloud", "AzureContainerRegistry"].concat(
  "AzureContainerRegistry.EastUS",
);
const foreign = ["AzureContainerRegistry.WestUS", "Storage"];
/** A tag that may hold it or not. */
const perhaps = "AzureCloud.eastus";

const last = fc.nat(15);
const prefix = fc.oneof(
  fc.constantFrom("*", "0.0.0.0/0", "VirtualNetwork", perhaps),
  fc.constantFrom(...tagged, ...foreign),
  fc
    .tuple(last, fc.integer({ min: 28, max: 32 }))
    .map(([at, length]) => `10.0.0.${at}/${length}`),
  fc
    .tuple(last, last)
    .map(([a, b]) => `10.0.0.${Math.min(a, b)}-10.0.0.${Math.max(a, b)}`),
  fc
    .tuple(fc.nat(3), fc.integer({ min: 30, max: 32 }))
    .map(([at, length]) => `20.0.0.${at}/${length}`),
);
const prefixes = fc.array(prefix, { minLength: 1, maxLength: 2 });

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

/** A block of the network, as numbers of its addresses. */
const block = fc
  .tuple(last, fc.constantFrom(1, 2, 4, 8, 16))
  .map(([at, size]) => {
    const first = at - (at % size);
    return inside.slice(first, first + size);
  });

/** The first rule by priority, for one address each way, one port and one guess about what nobody knows. */
function walk(
  all: readonly Written[],
  from: string,
  to: string,
  port: number,
  guess: boolean,
): "allow" | "deny" {
  let left = all.filter((rule) => rule.direction === "Outbound");
  while (left.length > 0) {
    const next = left.reduce((a, b) => (a.priority < b.priority ? a : b));
    const hit =
      /^(\*|tcp)$/i.test(next.protocol) &&
      next.ports.some((text) => {
        const [a = "", b = a] = text.split("-");
        return text === "*" || (port >= Number(a) && port <= Number(b));
      }) &&
      next.from.some((text) => isIn(text, from, guess)) &&
      next.to.some((text) => isIn(text, to, guess));
    if (hit) {
      return next.access === "Allow" ? "allow" : "deny";
    }
    left = left.filter((rule) => rule !== next);
  }
  return "deny";
}

function isIn(text: string, address: string, guess: boolean): boolean {
  const ofNetwork = inside.includes(address);
  if (text === "*") {
    return true;
  }
  if (/^\d/.test(text)) {
    return holds(text, address);
  }
  if (text === "VirtualNetwork") {
    return ofNetwork;
  }
  return !ofNetwork && (tagged.includes(text) || (text === perhaps && guess));
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

function rangeOf(addresses: readonly string[]) {
  const number = (text = ""): number =>
    10 * 2 ** 24 + Number(text.split(".")[3]);
  return { first: number(addresses[0]), last: number(addresses.at(-1)) };
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
    right: "flow.destination,\n    inOrder",
    wrong: "flow.source,\n    inOrder",
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
  { file: endFile, right: "start <= last)", wrong: "start < last)" },
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
];

/** Every address of both ends, every port, every guess about what is not known. */
export const securityRulesOracle: Oracle<typeof securityRules> = {
  source: "src/engine/security-rules.ts",
  check({ decide }, numRuns) {
    fc.assert(
      fc.property(
        rules,
        block,
        fc.option(block, { nil: undefined }),
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
          const truths = new Set(
            source.flatMap((from) =>
              (target ?? outside).flatMap((to) =>
                [true, false].map((guess) => walk(some, from, to, port, guess)),
              ),
            ),
          );
          const [truth] = truths;
          const wanted = truths.size === 1 ? truth : "unknown";
          // Two rules may name the tag that nobody can look into: they are judged one by one, so doubt is allowed.
          const doubtful = some.some((rule) => rule.to.includes(perhaps));
          assert.ok(
            found === wanted || (found === "unknown" && doubtful),
            `${found} instead of ${wanted ?? "nothing"}`,
          );
        },
      ),
      { numRuns, endOnFailure: true },
    );
  },
  mistakes: slips,
};
