import ipaddr from "ipaddr.js";
import { subtract, union, type AddressSet } from "./address-set.ts";
import {
  covers,
  overlaps,
  parseRange,
  withoutMapping,
  type AddressRange,
} from "./ipv4.ts";

/**
 * Whether an IP rule's value covers an address. IPv6 never matches: a registry's rules are IPv4 only. `malformed` when
 * the value, or the address, is neither IPv4 nor IPv6.
 */
export function contains(value: string, ip: string): boolean | "malformed" {
  const range = parseRange(value);
  const address = parseRange(withoutMapping(ip));
  if (range && address) {
    return covers(range, address);
  }
  return (range !== undefined || isIpv6(value)) &&
    (address !== undefined || isIpv6(ip))
    ? false
    : "malformed";
}

/** Whether it is an IPv6 address or block. */
export function isIpv6(text: string): boolean {
  return ipaddr.IPv6.isValid(text) || ipaddr.IPv6.isValidCIDR(text);
}

function ranges(...blocks: readonly string[]): AddressRange[] {
  return blocks.flatMap((block) => parseRange(block) ?? []);
}

/** RFC 1918, and RFC 6598 (carrier-grade NAT), which Azure networks use as well. */
const privateRanges = ranges(
  "10.0.0.0/8",
  "172.16.0.0/12",
  "192.168.0.0/16",
  "100.64.0.0/10",
);

/** Further blocks that never arrive at a public endpoint as a source (RFC 6890). */
const unroutableRanges = ranges(
  "0.0.0.0/8",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "224.0.0.0/4",
  "240.0.0.0/4",
);

/** Every address that can be the source or the target of a request on the Internet. */
export const publicAddresses: AddressSet = subtract(
  ranges("0.0.0.0/0"),
  union(privateRanges, unroutableRanges),
);

/** Whether an address can only be met inside a private network. */
export function isPrivateAddress(ip: string): boolean {
  return isWithin(privateRanges, ip);
}

/** Whether an IPv4 address or block can be the source of a request to a public endpoint. */
export function isPublicRange(text: string): boolean {
  const range = parseRange(text);
  return (
    range !== undefined &&
    ![...privateRanges, ...unroutableRanges].some((block) =>
      overlaps(block, range),
    )
  );
}

/** Whether no address of the range can be the source of a request to a public endpoint. */
export function isUnroutable(range: AddressRange): boolean {
  return [...privateRanges, ...unroutableRanges].some((block) =>
    covers(block, range),
  );
}

function isWithin(blocks: readonly AddressRange[], ip: string): boolean {
  const range = parseRange(withoutMapping(ip));
  return range !== undefined && blocks.some((block) => covers(block, range));
}
