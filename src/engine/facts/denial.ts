import { parseRange } from "../../model/addresses.ts";
import { parentId, sameId } from "../../model/arm-id.ts";
import type {
  NetworkSecurityGroup,
  SecurityRule,
  Subnet,
} from "../../model/arm-network.ts";
import { pointer } from "../../model/pointer.ts";
import { hasDataEndpoints } from "../hosts.ts";
import type { JourneyContext } from "../journey.ts";
import {
  drawnFrom,
  firstUnknown,
  fromTable,
  silent,
  whenKnown,
  type Located,
} from "../located.ts";
import { registryTags, storageTags } from "../registry-tags.ts";
import { decide, type Flow, type FlowEnd } from "../security-rules.ts";
import { pathOf } from "./path.ts";
import { reachableEndpointsOf } from "./reach.ts";
import { registryFacts } from "./registry.ts";
import { subnetsOf } from "./source-network.ts";

/** A security rule that denies what a pull needs, and where it stands. */
export interface Denial {
  readonly group: string;
  /** Null when no rule matches and the traffic is denied for that. */
  readonly rule: string | null;
  readonly pointer: string;
  /** A service tag or an address. */
  readonly target: string;
}

/** Something on port 443 that a pull must reach. */
interface Target {
  readonly name: string;
  readonly end: FlowEnd;
  /** The subnet of a private endpoint. */
  readonly subnetId?: string;
}

/** The rule of a network security group that keeps a consumer from the registry; null when none does. */
export function denialOf(context: JourneyContext): Located<Denial | null> {
  const subnets = subnetsOf(context);
  const targets = targetsOf(context);
  return whenKnown(subnets, (list) =>
    whenKnown(targets, (needed) => {
      const outcomes = list.flatMap(({ subnet }) =>
        needed.flatMap((target) => [
          ...outbound(context, subnet, target),
          ...inbound(context, subnet, target),
        ]),
      );
      const denial = outcomes.find(
        ({ fact }) => fact.known && fact.value !== null,
      );
      return denial ?? firstUnknown(outcomes) ?? drawnFrom(subnets, null);
    }),
  );
}

function targetsOf(context: JourneyContext): Located<readonly Target[]> {
  const path = pathOf(context);
  return whenKnown(path, (way) => {
    switch (way) {
      case "public":
        return publicTargets(context);
      case "private":
        return privateTargets(context);
      case "nowhere":
        return drawnFrom(path, []);
    }
  });
}

/** The registry's endpoint, and the shared blob hosts if layers come from there. */
function publicTargets(context: JourneyContext): Located<readonly Target[]> {
  const registry = registryFacts.registry(context);
  return whenKnown(registry, (document) => {
    const service = (name: string, tags: readonly string[]): Target => ({
      name,
      end: { kind: "service", tags },
    });
    return drawnFrom(registry, [
      service("AzureContainerRegistry", registryTags(document)),
      ...(hasDataEndpoints(document)
        ? []
        : [service("Storage", storageTags(document))]),
    ]);
  });
}

function privateTargets(context: JourneyContext): Located<readonly Target[]> {
  const endpoints = reachableEndpointsOf(context);
  return whenKnown(endpoints, (views) =>
    drawnFrom(
      endpoints,
      views.flatMap(({ addresses, subnetId }) =>
        Object.values(addresses).flatMap((name): Target[] => {
          const range = parseRange(name);
          return range
            ? [{ name, subnetId, end: { kind: "network", range } }]
            : [];
        }),
      ),
    ),
  );
}

function outbound(
  context: JourneyContext,
  subnet: Subnet,
  target: Target,
): Located<Denial | null>[] {
  const id = subnet.properties.networkSecurityGroup?.id;
  return id === undefined
    ? []
    : flows("Outbound", subnet, target).map((flow) =>
        judge(
          fromTable(context.landscape, "networkSecurityGroups", id),
          flow,
          target,
        ),
      );
}

/** A group at a private endpoint counts only when the network policies of its subnet say so. */
function inbound(
  { landscape }: JourneyContext,
  source: Subnet,
  target: Target,
): Located<Denial | null>[] {
  const { subnetId } = target;
  if (subnetId === undefined) {
    return [];
  }
  const network = fromTable(landscape, "virtualNetworks", parentId(subnetId));
  return [
    whenKnown(network, ({ properties }) => {
      const subnet = properties.subnets?.find(({ id }) => sameId(id, subnetId));
      const group = subnet?.properties.networkSecurityGroup?.id;
      const policies =
        subnet?.properties.privateEndpointNetworkPolicies ?? "Disabled";
      if (
        !group ||
        !["Enabled", "NetworkSecurityGroupEnabled"].includes(policies)
      ) {
        return drawnFrom(network, null);
      }
      const located = fromTable(landscape, "networkSecurityGroups", group);
      const outcomes = flows("Inbound", source, target).map((flow) =>
        judge(located, flow, target),
      );
      const denial = outcomes.find(
        ({ fact }) => fact.known && fact.value !== null,
      );
      return denial ?? firstUnknown(outcomes) ?? drawnFrom(network, null);
    }),
  ];
}

/** One flow for each block of the source subnet. */
function flows(
  direction: Flow["direction"],
  { properties }: Subnet,
  target: Target,
): Flow[] {
  const { addressPrefix, addressPrefixes = [] } = properties;
  const blocks = new Set([
    ...(addressPrefix ? [addressPrefix] : []),
    ...addressPrefixes,
  ]);
  return [...blocks].flatMap((block) => {
    const range = parseRange(block);
    return range
      ? [
          {
            direction,
            source: { kind: "network", range },
            destination: target.end,
            port: 443,
          },
        ]
      : [];
  });
}

function judge(
  group: Located<NetworkSecurityGroup>,
  flow: Flow,
  { name: target }: Target,
): Located<Denial | null> {
  return whenKnown(group, ({ name, properties }) => {
    const custom = properties.securityRules ?? [];
    const defaults = properties.defaultSecurityRules ?? [];
    const { decision, rule } = decide([...custom, ...defaults], flow);
    if (decision === "allow") {
      return drawnFrom(group, null);
    }
    const path = rule
      ? pathTo(rule, custom, defaults)
      : ["properties", "securityRules"];
    const at = { ...group, pointer: `${group.pointer}${pointer(...path)}` };
    return decision === "unknown"
      ? silent(
          at,
          `The rule ${rule?.name ?? ""} of ${name} may or may not concern ${target}.`,
        )
      : drawnFrom(at, {
          group: name,
          rule: rule?.name ?? null,
          pointer: at.pointer,
          target,
        });
  });
}

function pathTo(
  rule: SecurityRule,
  custom: readonly SecurityRule[],
  defaults: readonly SecurityRule[],
): (string | number)[] {
  const index = custom.indexOf(rule);
  return index >= 0
    ? ["properties", "securityRules", index]
    : ["properties", "defaultSecurityRules", defaults.indexOf(rule)];
}
