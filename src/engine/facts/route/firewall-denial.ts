import { parseRange } from "../../../model/ipv4.ts";
import {
  decideFirewall,
  type HostFlow,
  type PlacedRule,
} from "../../firewall-rules.ts";
import type { Decision } from "../../first-match.ts";
import type { JourneyContext } from "../../journey.ts";
import {
  drawnFrom,
  firstUnknown,
  silent,
  whenKnown,
  type Located,
} from "../../located.ts";
import { isAskedFor } from "../../registry-hosts.ts";
import { blocksOf } from "../../subnet-blocks.ts";
import { firewallBehind, type KnownFirewall } from "./firewall-behind.ts";
import { firewallRulesOf } from "./firewall-rules.ts";
import { ipGroupsOf } from "./ip-groups.ts";
import { allPullHostsOf } from "./pull-hosts.ts";
import { targetsOf, type PullTarget } from "./pull-targets.ts";
import { registryFacts } from "../registry.ts";
import { subnetsOf, type SourceSubnet } from "./source-network.ts";
import { hopTo } from "./target-hop.ts";

/** What an Azure Firewall on the way keeps from a consumer. */
export interface FirewallDenial {
  readonly firewall: string;
  readonly host: string;
  /** Null when no rule matches and the traffic is denied for that. */
  readonly rule: string | null;
  /** Of the rule, or of the firewall. */
  readonly pointer: string;
  /** Where the route that leads to the firewall stands. */
  readonly route: string;
}

/** `null`: no Azure Firewall that is known stands in the way; `open`: all of them let the pull through. */
export type FirewallVerdict = FirewallDenial | "open" | null;

/** The first thing that an Azure Firewall does not let through to a consumer. */
export function firewallVerdictOf(
  context: JourneyContext,
): Located<FirewallVerdict> {
  const subnets = subnetsOf(context);
  const targets = targetsOf(context);
  return whenKnown(subnets, (list) =>
    whenKnown(targets, (needed) => {
      const verdicts = list.flatMap((source) =>
        needed.map((target) => verdictOf(context, source, target)),
      );
      const isThere = verdicts.some(
        ({ fact }) => fact.known && fact.value === "open",
      );
      return worst(verdicts, drawnFrom(subnets, isThere ? "open" : null));
    }),
  );
}

function verdictOf(
  context: JourneyContext,
  source: SourceSubnet,
  target: PullTarget,
): Located<FirewallVerdict> {
  const hop = hopTo(context, source, target);
  return whenKnown(hop, (route) => {
    if (!route) {
      return drawnFrom(hop, null);
    }
    const behind = firewallBehind(context, route);
    return whenKnown(behind, (firewall) =>
      firewall
        ? judge(context, { ...firewall, route: route.pointer }, source, target)
        : drawnFrom(behind, null),
    );
  });
}

interface RoutedFirewall extends KnownFirewall {
  /** Where the route that leads to it stands. */
  readonly route: string;
}

/** Every host behind a target must be let through, from every block of the subnet. */
function judge(
  context: JourneyContext,
  firewall: RoutedFirewall,
  source: SourceSubnet,
  target: PullTarget,
): Located<FirewallVerdict> {
  const hosts = hostsBehind(context, target);
  const rules = firewallRulesOf(context, firewall);
  return whenKnown(hosts, (names) =>
    whenKnown(rules, (inOrder) =>
      whenKnown(ipGroupsOf(context, rules, inOrder), (ipGroups) =>
        worst(
          flowsTo(source, target, names).map((flow) => {
            const decision = decideFirewall(inOrder, flow, ipGroups);
            return outcome(firewall, target, flow, decision);
          }),
          drawnFrom(firewall.located, "open"),
        ),
      ),
    ),
  );
}

function flowsTo(
  { subnet }: SourceSubnet,
  { end: destination }: PullTarget,
  hosts: readonly string[],
): HostFlow[] {
  return blocksOf(subnet)
    .flatMap((block) => parseRange(block) ?? [])
    .flatMap((source) => hosts.map((host) => ({ source, host, destination })));
}

function outcome(
  { located, route, document: { name: firewall } }: RoutedFirewall,
  target: PullTarget,
  { host }: HostFlow,
  { decision, rule: placed }: Decision<PlacedRule>,
): Located<FirewallVerdict> {
  const rule = placed ? (placed.rule.name ?? "") : null;
  if (decision === "deny") {
    const pointer = placed?.pointer ?? located.pointer;
    return drawnFrom(located, { firewall, host, rule, pointer, route });
  }
  if (decision === "unknown") {
    return silent(located, "security-rule-unclear", {
      rule: rule ?? "",
      owner: firewall,
      target: host,
    });
  }
  return target.kind === "endpoint" && placed?.kind === "network"
    ? silent(located, "firewall-translation-decides", { firewall, host })
    : drawnFrom(located, "open");
}

/** A denial before what is not known, and that before `otherwise`. */
function worst(
  verdicts: readonly Located<FirewallVerdict>[],
  otherwise: Located<FirewallVerdict>,
): Located<FirewallVerdict> {
  return (
    verdicts.find(({ fact }) => fact.known && isDenial(fact.value)) ??
    firstUnknown(verdicts) ??
    otherwise
  );
}

export function isDenial(verdict: FirewallVerdict): verdict is FirewallDenial {
  return verdict !== null && verdict !== "open";
}

/** The names by which a pull calls a target. */
function hostsBehind(
  context: JourneyContext,
  target: PullTarget,
): Located<readonly string[]> {
  const { cloud } = context.landscape;
  const registry = registryFacts.registry(context);
  if (target.kind === "endpoint") {
    return drawnFrom(registry, [target.host]);
  }
  if (target.service === "storage") {
    return drawnFrom(registry, [`*.${cloud.blobSuffix}`]);
  }
  const hosts = allPullHostsOf(context);
  return whenKnown(hosts, (all) =>
    drawnFrom(
      hosts,
      all
        .filter(({ purpose }) => purpose !== "shared-layers")
        .filter((one) => isAskedFor(one, context.journey.image))
        .map(({ host }) => host),
    ),
  );
}
