import { nameOf, subscriptionOf } from "../../../model/arm-id.ts";
import { isLookAlikeZone } from "../../../model/cloud.ts";
import type { Landscape } from "../../../model/landscape.ts";
import { pointer } from "../../../model/pointer.ts";
import type { LandscapeContext } from "../../journey.ts";
import {
  drawnFrom,
  firstUnknown,
  fromTable,
  whenKnown,
  type Located,
} from "../../located.ts";
import { registryFacts } from "../registry.ts";

/** The private zones of the cloud's registries in the registry's subscription and in all others that were looked through. */
export function privateZonesOf({
  landscape,
}: LandscapeContext): Located<readonly string[]> {
  const list = zoneList(landscape, landscape.registryId);
  return drawnFrom(list, zoneIds(landscape, landscape.cloud.privateDnsZone));
}

/** A private zone whose name comes near that of the cloud's registries, and where it is listed. */
export interface LookAlikeZone {
  readonly name: string;
  readonly pointer: string;
}

/** The zones of such names in the same subscriptions. */
export function lookAlikeZonesOf({
  landscape,
}: LandscapeContext): Located<readonly LookAlikeZone[]> {
  const list = zoneList(landscape, landscape.registryId);
  const found = Object.entries(landscape.privateDnsZones).flatMap(
    ([subscription, fact]) =>
      (fact.known ? fact.value : []).flatMap(({ name }, index) =>
        isLookAlikeZone(landscape.cloud, name)
          ? [
              {
                name,
                pointer: pointer(
                  "privateDnsZones",
                  subscription,
                  "value",
                  index,
                ),
              },
            ]
          : [],
      ),
  );
  return drawnFrom(list, found);
}

/** Every private zone of that name that was met, whoever met it. */
export function zoneIds(landscape: Landscape, name: string): string[] {
  const listed = Object.values(landscape.privateDnsZones).flatMap((fact) =>
    fact.known ? fact.value.map(({ id }) => id.toLowerCase()) : [],
  );
  const ids = [...listed, ...Object.keys(landscape.virtualNetworkLinks)];
  return [...new Set(ids)].filter((id) => nameOf(id) === name);
}

/** Whether the zones of the network's, the registry's and its endpoints' subscriptions were listed. */
export function zonesWereListed(
  context: LandscapeContext,
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
