import { nameOf } from "../model/arm-id.ts";
import { factOf, valueOf } from "../model/fact.ts";
import type {
  NameAnswer,
  PrivateName,
  PrivateNames,
} from "../model/private-names.ts";
import { addressesIn, recordOf } from "./facts/resolve/dns-record.ts";
import { usableEndpoints } from "./facts/resolve/private-endpoint.ts";
import { zoneLinkedTo } from "./facts/resolve/private-zone.ts";
import { registryFacts } from "./facts/registry.ts";
import { virtualNetworkOf } from "./facts/route/source-network.ts";
import { ownHostsOf } from "./hosts.ts";
import type { Journey, LandscapeContext } from "./journey.ts";
import { fromProbe } from "./located.ts";
import type { RegistryHost } from "./registry-hosts.ts";

/**
 * Each host of the registry by each private endpoint that may be used: the address that it should lead to, and what the
 * zones linked to the networks concerned and this machine's resolver say. Null where there is no private endpoint.
 */
export function privateNamesOf(
  context: LandscapeContext,
  journeys: readonly Journey[],
): PrivateNames | null {
  const registry = valueOf(registryFacts.registry(context).fact);
  const endpoints = valueOf(usableEndpoints(context).fact) ?? [];
  if (registry === undefined || endpoints.length === 0) {
    return null;
  }
  const replicas = valueOf(
    registryFacts["registry.replications"](context).fact,
  );
  const { cloud } = context.landscape;
  const wanted = ownHostsOf(cloud, registry, replicas ?? []);
  const read = endpoints.flatMap(({ fact }) => valueOf(fact) ?? []);
  const networks = networksOf(
    context,
    read.map(({ networkId }) => networkId),
    journeys,
  );
  const answers = new Map(
    wanted.map((one) => [one.host, answersOf(context, one, networks)]),
  );
  return {
    names: read.flatMap(({ id, name: endpoint, networkId, addresses }) =>
      wanted.map(({ host, member }): PrivateName => ({
        host,
        endpoint,
        network: nameOf(networkId),
        keptByHand: isKeptByHand(context, id),
        expected: addresses[member] ?? null,
        answers: answers.get(host) ?? [],
      })),
    ),
    complete: replicas !== undefined && read.length === endpoints.length,
  };
}

function isKeptByHand(
  { landscape }: LandscapeContext,
  endpointId: string,
): boolean {
  const groups = factOf(landscape.privateDnsZoneGroups, endpointId);
  return (
    groups.known &&
    groups.value.every(
      ({ properties }) => (properties.privateDnsZoneConfigs ?? []).length === 0,
    )
  );
}

/** The networks of the private endpoints and of whoever pulls from a network, each once. */
function networksOf(
  { landscape }: LandscapeContext,
  ofEndpoints: readonly string[],
  journeys: readonly Journey[],
): string[] {
  const ofConsumers = journeys.flatMap(
    (journey) =>
      valueOf(virtualNetworkOf({ landscape, journey }).fact)?.id ?? [],
  );
  const all = [...ofEndpoints, ...ofConsumers].map((id) => id.toLowerCase());
  return [...new Set(all)];
}

/** Networks that are told the same share an answer. */
function answersOf(
  context: LandscapeContext,
  { name, host }: RegistryHost,
  networkIds: readonly string[],
): NameAnswer[] {
  const shared = new Map<string, NameAnswer>();
  for (const id of networkIds) {
    const answer = zoneAnswer(context, name, id);
    const key = JSON.stringify(answer);
    const before = shared.get(key)?.networks ?? [];
    const networks = [...before, networkName(context, id)];
    shared.set(key, { networks, ...answer });
  }
  return [...shared.values(), machineAnswer(context, host)];
}

type Answer = Omit<NameAnswer, "networks">;

function zoneAnswer(
  context: LandscapeContext,
  name: string,
  networkId: string,
): Answer {
  const zone = zoneLinkedTo(context, networkId);
  if (!zone.fact.known) {
    return { state: "unread", addresses: [] };
  }
  if (zone.fact.value === null) {
    return { state: "no-zone", addresses: [] };
  }
  const record = recordOf(context.landscape, zone.fact.value.id, name);
  return record.fact.known
    ? answered(record.fact.value ? addressesIn(record.fact.value) : [])
    : { state: "unread", addresses: [] };
}

function machineAnswer(
  { landscape }: LandscapeContext,
  host: string,
): NameAnswer {
  const probe = fromProbe(landscape, "dns", host);
  return {
    networks: [],
    ...(probe.fact.known
      ? answered(probe.fact.value.addresses)
      : { state: "unread", addresses: [] }),
  };
}

function answered(addresses: readonly string[]): Answer {
  return { state: addresses.length > 0 ? "addresses" : "no-record", addresses };
}

/** As its document spells it, where that was read. */
function networkName({ landscape }: LandscapeContext, id: string): string {
  const fact = landscape.virtualNetworks[id];
  return (fact && valueOf(fact)?.name) ?? nameOf(id);
}
