import type { Reference } from "../../../model/arm.ts";
import type { Landscape } from "../../../model/landscape.ts";
import { parseRange } from "../../../model/ipv4.ts";
import { pointer } from "../../../model/pointer.ts";
import {
  allKnown,
  drawnFrom,
  fromTable,
  silent,
  whenKnown,
  type Located,
} from "../../located.ts";

/** A public address, or a block of them, from which a consumer pulls, and where it stands. */
export interface EgressAddress {
  readonly address: string;
  readonly pointer: string;
}

/** The addresses of public IP addresses and prefixes, which ARM names by id. */
export function addressesOf(
  landscape: Landscape,
  owner: Located<unknown>,
  references: readonly Reference[],
): Located<readonly EgressAddress[]> {
  const [first, ...others] = references.map(({ id }) =>
    addressOf(landscape, id),
  );
  return first
    ? allKnown([first, ...others])
    : silent(owner, "no-public-address-named");
}

/** Addresses that a document lists as texts, at one place. */
export function listedAddresses(
  at: Located<unknown>,
  addresses: readonly string[],
): Located<readonly EgressAddress[]> {
  const malformed = addresses.find((address) => !parseRange(address));
  return malformed === undefined
    ? drawnFrom(
        at,
        addresses.map((address) => ({ address, pointer: at.pointer })),
      )
    : silent(at, "outbound-address-malformed", { address: malformed });
}

function addressOf(landscape: Landscape, id: string): Located<EgressAddress> {
  if (/\/publicIPPrefixes\//i.test(id)) {
    const prefix = fromTable(landscape, "publicIpPrefixes", id);
    return whenKnown(prefix, ({ properties }) =>
      located(prefix, properties.ipPrefix, "ipPrefix"),
    );
  }
  const address = fromTable(landscape, "publicIpAddresses", id);
  return whenKnown(address, ({ properties }) =>
    located(address, properties.ipAddress, "ipAddress"),
  );
}

function located(
  resource: Located<unknown>,
  address: string | undefined,
  property: string,
): Located<EgressAddress> {
  const at = `${resource.pointer}${pointer("properties", property)}`;
  return address
    ? drawnFrom(resource, { address, pointer: at }, "properties", property)
    : silent(resource, "public-address-unassigned");
}
