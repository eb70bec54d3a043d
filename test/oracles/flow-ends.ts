import fc from "fast-check";
import type { AddressRange } from "../../src/model/ipv4.ts";
import { holds } from "./prefix.ts";

// A universe of few addresses for both ends of a flow, and what rules write of them.

export const inside = Array.from(
  { length: 16 },
  (_, index) => `10.0.0.${index}`,
);
/** Where the service may be: in blocks that rules name, and in none of them. */
export const outside = [
  "20.0.0.0",
  "20.0.0.1",
  "20.0.0.2",
  "20.0.0.3",
  "21.9.9.9",
];
/** Tags that hold the service, and tags that hold nothing of it. */
export const itsTags = [
  "azurecontainerregistry.eastus",
  "azurecontainerregistry",
];
export const tagged = [
  "Internet",
  "AzureCloud",
  "AzureContainerRegistry",
].concat("AzureContainerRegistry.EastUS");
export const foreign = ["AzureContainerRegistry.WestUS", "Storage"];
/** A tag that may hold it or not. */
export const perhaps = "AzureCloud.eastus";

const last = fc.nat(15);
const prefix = fc.oneof(
  fc.constantFrom("*", "0.0.0.0/0", "VirtualNetwork", perhaps),
  fc.constantFrom(...tagged, ...foreign),
  fc
    .tuple(last, fc.integer({ min: 28, max: 32 }))
    .map(([at, length]) => `10.0.0.${at}/${length}`),
  fc
    .tuple(last, last)
    .map(([a, b]) => `10.0.0.${Math.min(a, b)}-10.0.0.${Math.max(a, b)}`),
  fc
    .tuple(fc.nat(3), fc.integer({ min: 30, max: 32 }))
    .map(([at, length]) => `20.0.0.${at}/${length}`),
);
export const prefixes = fc.array(prefix, { minLength: 1, maxLength: 2 });

/** A block of the network, as numbers of its addresses. */
export const block = fc
  .tuple(last, fc.constantFrom(1, 2, 4, 8, 16))
  .map(([at, size]) => {
    const first = at - (at % size);
    return inside.slice(first, first + size);
  });

/** Whether what a rule writes holds one address, by a guess about what nobody knows. */
export function isIn(text: string, address: string, guess: boolean): boolean {
  const ofNetwork = inside.includes(address);
  if (text === "*") {
    return true;
  }
  if (/^\d/.test(text)) {
    return holds(text, address);
  }
  if (text === "VirtualNetwork") {
    return ofNetwork;
  }
  return !ofNetwork && (tagged.includes(text) || (text === perhaps && guess));
}

export function rangeOf(addresses: readonly string[]): AddressRange {
  const number = (text = ""): number =>
    10 * 2 ** 24 + Number(text.split(".")[3]);
  return { first: number(addresses[0]), last: number(addresses.at(-1)) };
}
