import type { Route, RouteTable, Subnet } from "../../../model/arm-network.ts";
import { pointer } from "../../../model/pointer.ts";
import type { JourneyContext } from "../../journey.ts";
import {
  drawnFrom,
  fromTable,
  silent,
  whenKnown,
  type Located,
} from "../../located.ts";
import { registryTags, storageTags } from "../../registry-tags.ts";
import { selectServiceRoute } from "../../route-selection.ts";
import { registryFacts } from "../registry.ts";
import type { SourceSubnet } from "./source-network.ts";

/** A route of a route table, and where it stands. */
export interface LocatedRoute {
  readonly route: Route;
  readonly pointer: string;
}

/** What a pull needs of Azure: the registry with its data endpoints, or the shared hosts of its layers. */
export type PublicService = "registry" | "storage";

/**
 * The route of the route table that leads from a subnet to a service's public addresses; null when Azure's own route
 * to the Internet, or to a service endpoint, does.
 */
export function publicHop(
  context: JourneyContext,
  { subnet, pointer: at }: SourceSubnet,
  service: PublicService,
): Located<LocatedRoute | null> {
  const registry = registryFacts.registry(context);
  const table = subnet.properties.routeTable;
  if (!table || hasServiceEndpoint(subnet, service)) {
    return whenKnown(registry, () => ({
      ...drawnFrom(registry, null),
      pointer: at,
    }));
  }
  const located = fromTable(context.landscape, "routeTables", table.id);
  return whenKnown(registry, (document) =>
    routeTo(located, tagsOf[service](document)),
  );
}

/**
 * The route of a route table that leads to the addresses of a service; null when Azure's own route does.
 * @param tags of the service, the most special first
 */
export function routeTo(
  table: Located<RouteTable>,
  tags: readonly string[],
): Located<LocatedRoute | null> {
  return whenKnown(table, ({ properties, name }) => {
    const routes = properties.routes ?? [];
    const { route, doubtful } = selectServiceRoute(routes, tags);
    if (doubtful) {
      return silent(table, "route-may-concern", {
        route: doubtful.name,
        table: name,
        tag: tags[0] ?? "",
      });
    }
    return route ? locate(table, routes, route) : drawnFrom(table, null);
  });
}

const tagsOf = { registry: registryTags, storage: storageTags };

/** Where a route stands in its table. */
export function locate(
  table: Located<unknown>,
  routes: readonly Route[],
  route: Route,
): Located<LocatedRoute> {
  const path = ["properties", "routes", routes.indexOf(route)];
  const at = `${table.pointer}${pointer(...path)}`;
  return drawnFrom(table, { route, pointer: at }, ...path);
}

/** The service endpoints of a service, in lower case. */
export const endpointsOf: Readonly<Record<PublicService, readonly string[]>> = {
  registry: ["microsoft.containerregistry"],
  storage: ["microsoft.storage", "microsoft.storage.global"],
};

/** A service endpoint has routes of its own to every address of the service, which the route table does not outdo. */
export function hasServiceEndpoint(
  subnet: Subnet,
  service: PublicService,
): boolean {
  return hasEndpoint(subnet, endpointsOf[service]);
}

/** Whether a subnet has one of some service endpoints, which are given in lower case. */
export function hasEndpoint(
  { properties }: Subnet,
  endpoints: readonly string[],
): boolean {
  return (properties.serviceEndpoints ?? []).some(
    ({ service, provisioningState = "Succeeded" }) =>
      endpoints.includes(service.toLowerCase()) &&
      provisioningState === "Succeeded",
  );
}
