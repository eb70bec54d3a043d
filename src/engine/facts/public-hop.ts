import type { Route } from "../../model/arm-network.ts";
import { pointer } from "../../model/pointer.ts";
import type { JourneyContext } from "../journey.ts";
import {
  drawnFrom,
  fromTable,
  silent,
  whenKnown,
  type Located,
} from "../located.ts";
import { registryTags } from "../registry-tags.ts";
import { selectServiceRoute } from "../route-selection.ts";
import { registryFacts } from "./registry.ts";
import type { SourceSubnet } from "./source-network.ts";

/** A route of a route table, and where it stands. */
export interface LocatedRoute {
  readonly route: Route;
  readonly pointer: string;
}

/**
 * The route of the route table that leads from a subnet to the registry's public endpoint; null when Azure's own route
 * to the Internet does.
 */
export function publicHop(
  context: JourneyContext,
  { subnet, pointer: at }: SourceSubnet,
): Located<LocatedRoute | null> {
  const registry = registryFacts.registry(context);
  const table = subnet.properties.routeTable;
  if (!table || hasRegistryEndpoint(subnet)) {
    return whenKnown(registry, () => ({
      ...drawnFrom(registry, null),
      pointer: at,
    }));
  }
  const routes = fromTable(context.landscape, "routeTables", table.id);
  return whenKnown(registry, (document) =>
    whenKnown(routes, ({ properties, name }) => {
      const list = properties.routes ?? [];
      const { route, doubtful } = selectServiceRoute(
        list,
        registryTags(document),
      );
      if (doubtful) {
        return silent(
          routes,
          `The route ${doubtful.name} of ${name} may or may not hold the registry's public address.`,
        );
      }
      return route ? locate(routes, list, route) : drawnFrom(routes, null);
    }),
  );
}

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

/** A service endpoint has routes of its own to every registry, which the route table does not outdo. */
export function hasRegistryEndpoint({
  properties,
}: SourceSubnet["subnet"]): boolean {
  return (properties.serviceEndpoints ?? []).some(
    ({ service, provisioningState = "Succeeded" }) =>
      service.toLowerCase() === "microsoft.containerregistry" &&
      provisioningState === "Succeeded",
  );
}
