import {
  parentId,
  subscriptionOf,
  withoutSideCar,
} from "../../model/arm-id.ts";
import type { VirtualNetwork } from "../../model/arm-network.ts";
import {
  networkOfServer,
  ownDnsServers,
  serversOfNetwork,
  serversOfSite,
} from "../../model/dns-servers.ts";
import { factOf, valueOf, type Fact } from "../../model/fact.ts";
import type { Consumer, Landscape } from "../../model/landscape.ts";
import type { Collecting, Draft } from "./collecting.ts";
import { collectZones } from "./private-dns.ts";

/** Zones of the subscriptions that only the documents named, and a landscape without what turned out to be none of its business. */
export async function finish(
  collecting: Collecting,
  consumers: readonly Consumer[],
): Promise<Landscape> {
  const { draft } = collecting;
  const networks = [
    ...Object.keys(draft.virtualNetworks),
    ...Object.keys(draft.privateEndpoints),
    ...networksOfServers(draft),
  ];
  const subscriptions = new Set(networks.map(subscriptionOf));
  await Promise.all(
    [...subscriptions].map((id) => collectZones(collecting, id)),
  );
  return withoutStrangers({
    ...inOrder(draft),
    consumers: [...consumers].sort((a, b) => (a.id < b.id ? -1 : 1)),
  });
}

/** The networks whose DNS servers are asked, by other networks or by apps: theirs are the zones that count. */
function networksOfServers({ virtualNetworks, sites }: Draft): string[] {
  const byNetworks = Object.values(virtualNetworks).flatMap((fact) =>
    fact.known ? homesOf(fact.value, serversOfNetwork(fact.value)) : [],
  );
  const byApps = Object.values(sites).flatMap((fact) => {
    const site = valueOf(fact);
    const subnetId = site?.properties.virtualNetworkSubnetId ?? "";
    const network = valueOf(factOf(virtualNetworks, parentId(subnetId)));
    return site && network ? homesOf(network, serversOfSite(site)) : [];
  });
  return [...byNetworks, ...byApps];
}

/** Where DNS servers stand that are asked from a network. */
function homesOf(
  network: VirtualNetwork,
  servers: readonly string[],
): string[] {
  return ownDnsServers(servers).flatMap(
    (server) => networkOfServer(network, server) ?? [],
  );
}

/** Answers come in any order; the landscape does not show in which. */
function inOrder(draft: Draft): Landscape {
  const { schema, cloud, at, caller, registryId, loginServer, ...rest } = draft;
  const { consumers, probes, ...tables } = rest;
  const sorted = Object.fromEntries(
    Object.entries(tables).map(([name, table]) => [
      name,
      Object.fromEntries(
        Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
    ]),
  ) as typeof tables;
  const head = { schema, cloud, at, caller, registryId, loginServer };
  return { ...head, consumers, ...sorted, probes };
}

/** Documents that were read only to learn that their owner pulls from elsewhere are dropped. */
function withoutStrangers(landscape: Landscape): Landscape {
  const owners = landscape.consumers.map(({ id }) =>
    withoutSideCar(id.toLowerCase()),
  );
  const own = <T>(
    table: Readonly<Record<string, Fact<T>>>,
  ): Record<string, Fact<T>> =>
    Object.fromEntries(
      owners.filter((id) => id in table).map((id) => [id, factOf(table, id)]),
    );
  return {
    ...landscape,
    sites: own(landscape.sites),
    siteConfigs: own(landscape.siteConfigs),
    siteContainers: own(landscape.siteContainers),
    pullSettings: own(landscape.pullSettings),
    adminPasswordMatches: own(landscape.adminPasswordMatches),
    containerApps: own(landscape.containerApps),
    containerGroups: own(landscape.containerGroups),
  };
}
