import assert from "node:assert/strict";
import fc from "fast-check";
import type * as firewallRules from "../../src/engine/firewall-rules.ts";
import { firewallMistakes } from "./firewall-mistakes.ts";
import {
  documentOf,
  groupsOf,
  written,
  type Written,
} from "./firewall-written.ts";
import { inside, isIn, itsTags, rangeOf } from "./flow-ends.ts";
import { walk } from "./guessed-walk.ts";
import type { Oracle } from "./oracle.ts";

/** Every pattern that a rule writes holds one of these that no narrower pattern holds. */
const hosts = [
  "a.azurecr.io",
  "b.azurecr.io",
  "other.azurecr.io",
  "other-b.azurecr.io",
  "a.east.azurecr.io",
  "other.east.azurecr.io",
];
/** Addresses that the service may have: in each of the blocks that rules name. */
const outside = ["20.0.0.1", "21.9.9.9", "200.0.0.1"];
/** A block of the network. */
const block = fc.constantFrom(
  inside.slice(0, 8),
  inside.slice(0, 4),
  inside.slice(4, 8),
  inside.slice(3, 4),
);
/** What is known of the host. */
const known = fc.constantFrom(
  "a.azurecr.io",
  "a.east.azurecr.io",
  "*.east.azurecr.io",
  "*.azurecr.io",
);

/** One address each way and one host. */
interface Packet {
  readonly from: string;
  readonly to: string;
  readonly host: string;
  /** Behind the first dot of what is known of the host. */
  readonly domain: string;
}

function hits(rule: Written, packet: Packet, guess: boolean): boolean {
  return (
    rule.from.some((text) => isIn(text, packet.from, guess)) &&
    (rule.kind === "network"
      ? hitsNetwork(rule, packet, guess)
      : hitsApplication(rule, packet, guess))
  );
}

function hitsNetwork(
  rule: Written & { kind: "network" },
  { to, host, domain }: Packet,
  guess: boolean,
): boolean {
  return (
    rule.protocols.some((name) => /^(tcp|any)$/i.test(name)) &&
    rule.ports.some((text) =>
      ["*", "443", "400-443", "443-500"].includes(text),
    ) &&
    (rule.to.some((text) => isIn(text, to, guess)) ||
      rule.names.some(
        (name) =>
          holds(name, host) ||
          (guess && holds(`*.${domain}`, name.toLowerCase())),
      ))
  );
}

function hitsApplication(
  rule: Written & { kind: "application" },
  { host }: Packet,
  guess: boolean,
): boolean {
  const isMeant =
    rule.names.some((name) => holds(name, host)) ||
    (guess &&
      (rule.categories.length > 0 ||
        rule.tags.includes("AzureBackup") ||
        rule.urls.some((name) => holds(name, host))));
  return (
    rule.protocols.some(
      ([name, at = 443]) => /^https$/i.test(name) && at === 443,
    ) &&
    isMeant &&
    (guess || !rule.decrypts)
  );
}

function holds(pattern: string, host: string): boolean {
  const text = pattern.replaceAll(".", "\\.").replace("*", ".*");
  return new RegExp(`^${text}$`, "i").test(host);
}

/** Every address of both ends, every host, every guess about what is not known. */
export const firewallRulesOracle: Oracle<typeof firewallRules> = {
  source: "src/engine/firewall-rules.ts",
  check({ decideFirewall }, numRuns) {
    fc.assert(
      fc.property(
        fc.array(written, { maxLength: 5 }),
        block,
        fc.oneof(fc.constant(undefined), block),
        known,
        (rules, source, target, host) => {
          const found = decideFirewall(
            rules.map(documentOf),
            {
              source: rangeOf(source),
              host,
              destination: target
                ? { kind: "network", range: rangeOf(target) }
                : { kind: "service", tags: itsTags },
            },
            groupsOf(rules),
          ).decision;
          const domain = host.slice(host.indexOf(".") + 1);
          const truths = new Set(
            source.flatMap((from) =>
              (target ?? outside).flatMap((to) =>
                hosts
                  .filter((one) => holds(host, one))
                  .flatMap((one) =>
                    walk(
                      rules,
                      (rule, guess) =>
                        hits(rule, { from, to, host: one, domain }, guess),
                      ({ allows }) => allows,
                    ),
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
  mistakes: firewallMistakes,
};
