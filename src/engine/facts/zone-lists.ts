import { nameOf, subscriptionOf } from "../../model/arm-id.ts";
import type { Landscape } from "../../model/landscape.ts";
import type { JourneyContext } from "../journey.ts";
import {
  drawnFrom,
  firstUnknown,
  fromTable,
  whenKnown,
  type Located,
} from "../located.ts";
import { registryFacts } from "./registry.ts";

/** The private zones of the cloud's registries in the registry's subscription and in all others that were looked through. */
export function privateZonesOf({
  landscape,
}: JourneyContext): Located<readonly string[]> {
  const list = zoneList(landscape, landscape.registryId);
  return drawnFrom(list, zoneIds(landscape));
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

/** Whether the zones of the network's, the registry's and its endpoints' subscriptions were listed. */
export function zonesWereListed(
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

export function zoneList(
  landscape: Landscape,
  resourceId: string,
): Located<unknown> {
  return fromTable(landscape, "privateDnsZones", subscriptionOf(resourceId));
}
