import {
  covers,
  overlaps,
  parseRange,
  type AddressRange,
} from "../model/ipv4.ts";
import type { Route } from "../model/arm-network.ts";

/** A route of a subnet: one of its route table, or one that Azure makes by itself. */
export interface Candidate {
  readonly range: AddressRange;
  /** As ARM writes it: `Internet`, `None`, `VirtualAppliance`, `VnetLocal` …, or a kind of system route. */
  readonly nextHopType: string;
  /** Of the route table only. */
  readonly route?: Route;
}

/** The ranges that Azure drops unless another route knows better ("Virtual network traffic routing", default routes). */
export const defaultRoutes: readonly Candidate[] = [
  system("0.0.0.0/0", "Internet"),
  system("10.0.0.0/8", "None"),
  system("172.16.0.0/12", "None"),
  system("192.168.0.0/16", "None"),
  system("100.64.0.0/10", "None"),
].flat();

/** System routes to a block. */
export function system(prefix: string, nextHopType: string): Candidate[] {
  const range = parseRange(prefix);
  return range ? [{ range, nextHopType }] : [];
}

/** The routes of a route table that are written as address blocks. */
export function userRoutes(routes: readonly Route[]): Candidate[] {
  return routes.flatMap((route) => {
    const { addressPrefix, nextHopType } = route.properties;
    const range = parseRange(addressPrefix);
    return range ? [{ range, nextHopType, route }] : [];
  });
}

/** The route that a packet to an address takes: the longest prefix, and the route table's before the system's. */
export function selectRoute(
  candidates: readonly Candidate[],
  address: AddressRange,
): Candidate | undefined {
  return candidates
    .filter(({ range }) => covers(range, address))
    .reduce<Candidate | undefined>(
      (best, candidate) =>
        best === undefined || precedes(candidate, best) ? candidate : best,
      undefined,
    );
}

function precedes(a: Candidate, b: Candidate): boolean {
  const difference = size(a.range) - size(b.range);
  return (
    difference < 0 ||
    (difference === 0 && a.route !== undefined && b.route === undefined)
  );
}

function size({ first, last }: AddressRange): number {
  return last - first;
}

/**
 * The route to a service of Azure whose addresses are not known but by its service tags, the most special tag first.
 * `doubtful`: a route to some public addresses that may be the service's, and that leads elsewhere than to the Internet.
 */
export function selectServiceRoute(
  routes: readonly Route[],
  tags: readonly string[],
): { readonly route?: Route; readonly doubtful?: Route } {
  for (const tag of [...tags, "azurecloud"]) {
    const route = routes.find(
      ({ properties }) => properties.addressPrefix.toLowerCase() === tag,
    );
    if (route) {
      return { route };
    }
  }
  const blocks = userRoutes(routes);
  const doubtful = blocks.find(
    ({ range, nextHopType }) =>
      size(range) < 2 ** 32 - 1 &&
      nextHopType !== "Internet" &&
      !isPrivate(range),
  )?.route;
  const route = blocks.find(({ range }) => size(range) === 2 ** 32 - 1)?.route;
  return { ...(route && { route }), ...(doubtful && { doubtful }) };
}

function isPrivate(range: AddressRange): boolean {
  return defaultRoutes.some(
    (known) => known.nextHopType === "None" && overlaps(known.range, range),
  );
}
