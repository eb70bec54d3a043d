import { nameOf, sameId, subscriptionOf } from "../../model/arm-id.ts";
import type {
  DnsARecordSet,
  VirtualNetwork,
  VirtualNetworkLink,
} from "../../model/arm-network.ts";
import type { Landscape } from "../../model/landscape.ts";
import { labelOf } from "../hosts.ts";
import type { JourneyContext } from "../journey.ts";
import {
  drawnFrom,
  firstUnknown,
  fromTable,
  silent,
  whenKnown,
  type Located,
} from "../located.ts";
import { registryFacts } from "./registry.ts";
import { virtualNetworkOf } from "./source-network.ts";

/** A private DNS zone that a virtual network resolves by. */
export interface SeenZone {
  readonly id: string;
  /** The network's link has `resolutionPolicy` NxDomainRedirect: names without a record get the public answer. */
  readonly fallsBack: boolean;
}

/** The address of Azure's own resolver; any other server makes the answer a matter of that server. */
const azureDns = "168.63.129.16";

/**
 * The cloud's private zone of registries that a consumer's network sees; null when it sees none. A zone may lie in any
 * subscription, so "none" is only said when the lists of the subscriptions concerned were read.
 */
export function privateZoneOf(
  context: JourneyContext,
): Located<SeenZone | null> {
  const network = virtualNetworkOf(context);
  return whenKnown(network, (document) => {
    const servers = foreignServers(document);
    return servers.length > 0
      ? silent(
          drawnFrom(network, null, "properties", "dhcpOptions", "dnsServers"),
          `${document.name} resolves by its own DNS servers (${servers.join(", ")}); which zones they see is not in Azure's configuration.`,
        )
      : linkedZone(context, document.id);
  });
}

function foreignServers({ properties }: VirtualNetwork): string[] {
  return (properties.dhcpOptions?.dnsServers ?? []).filter(
    (server) => server !== azureDns,
  );
}

function linkedZone(
  context: JourneyContext,
  networkId: string,
): Located<SeenZone | null> {
  const { landscape } = context;
  const lists = zoneIds(landscape).map((id) => ({
    id,
    links: fromTable(landscape, "virtualNetworkLinks", id),
  }));
  for (const { id, links } of lists) {
    const list = links.fact.known ? links.fact.value : [];
    const index = list.findIndex((link) => leadsTo(link, networkId));
    const link = list[index];
    if (link) {
      const fallsBack = link.properties.resolutionPolicy === "NxDomainRedirect";
      return drawnFrom(links, { id, fallsBack }, index);
    }
  }
  const unread =
    firstUnknown(lists.map(({ links }) => links)) ??
    firstUnknown([zonesWereListed(context, networkId)]);
  const own = lists.find(({ id }) => servesRegistry(landscape, id));
  const seen = (own ?? lists[0])?.links ?? zoneList(landscape, networkId);
  return unread ?? drawnFrom(seen, null);
}

/** Whether a zone holds the record of the registry: then that is the one to link. */
function servesRegistry(landscape: Landscape, zoneId: string): boolean {
  const { cloud, loginServer } = landscape;
  const record = recordOf(landscape, zoneId, labelOf(cloud, loginServer));
  return record.fact.known && record.fact.value !== null;
}

/** Every private zone of the cloud's registries that was met, whoever met it. */
export function zoneIds(landscape: Landscape): string[] {
  const listed = Object.values(landscape.privateDnsZones).flatMap((fact) =>
    fact.known ? fact.value.map(({ id }) => id.toLowerCase()) : [],
  );
  const ids = [...listed, ...Object.keys(landscape.virtualNetworkLinks)];
  return [...new Set(ids)].filter(
    (id) => nameOf(id) === landscape.cloud.privateDnsZone,
  );
}

function leadsTo(
  { properties }: VirtualNetworkLink,
  networkId: string,
): boolean {
  return (
    sameId(properties.virtualNetwork?.id ?? "", networkId) &&
    (properties.virtualNetworkLinkState ?? "Completed") === "Completed"
  );
}

/** Whether the zones of the network's, the registry's and its endpoints' subscriptions were listed. */
function zonesWereListed(
  context: JourneyContext,
  networkId: string,
): Located<unknown> {
  const { landscape } = context;
  const registry = registryFacts.registry(context);
  return whenKnown(registry, ({ id, properties }) => {
    const endpoints = (properties.privateEndpointConnections ?? []).flatMap(
      (connection) => connection.properties.privateEndpoint?.id ?? [],
    );
    const lists = [networkId, id, ...endpoints].map((resource) =>
      zoneList(landscape, resource),
    );
    return firstUnknown(lists) ?? drawnFrom(registry, null);
  });
}

function zoneList(landscape: Landscape, resourceId: string): Located<unknown> {
  return fromTable(landscape, "privateDnsZones", subscriptionOf(resourceId));
}

/** The A record of that name; null when the zone has none. */
export function recordOf(
  landscape: Landscape,
  zoneId: string,
  name: string,
): Located<DnsARecordSet | null> {
  const records = fromTable(landscape, "dnsRecords", zoneId);
  return whenKnown(records, (list) => {
    const index = list.findIndex(
      (record) => record.name.toLowerCase() === name.toLowerCase(),
    );
    const record = list[index];
    return record
      ? drawnFrom(records, record, index)
      : drawnFrom(records, null);
  });
}

/** The addresses of a record. */
export function addressesIn(record: DnsARecordSet): string[] {
  return (record.properties.aRecords ?? []).map(
    ({ ipv4Address }) => ipv4Address,
  );
}
