import { covers, type AddressRange } from "./ipv4.ts";

/** A set of IPv4 addresses: ranges in ascending order that neither overlap nor touch. Made by the functions below only. */
export type AddressSet = readonly AddressRange[];

export function union(
  ...groups: readonly (readonly AddressRange[])[]
): AddressSet {
  const sorted = groups.flat().sort((a, b) => a.first - b.first);
  const merged: AddressRange[] = [];
  for (const range of sorted) {
    const before = merged.at(-1);
    if (before && range.first <= before.last + 1) {
      merged[merged.length - 1] = {
        first: before.first,
        last: Math.max(before.last, range.last),
      };
    } else {
      merged.push(range);
    }
  }
  return merged;
}

/** What is in `a` and not in `b`. */
export function subtract(a: AddressSet, b: AddressSet): AddressSet {
  return a.flatMap((range) => {
    const left: AddressRange[] = [];
    let first = range.first;
    for (const hole of b) {
      if (hole.last < first || hole.first > range.last) {
        continue;
      }
      if (hole.first > first) {
        left.push({ first, last: hole.first - 1 });
      }
      first = hole.last + 1;
    }
    return first > range.last ? left : [...left, { first, last: range.last }];
  });
}

export function isEmpty(set: AddressSet): boolean {
  return set.length === 0;
}

/** Whether all addresses of a range are in the set. */
export function includes(set: AddressSet, range: AddressRange): boolean {
  return set.some((part) => covers(part, range));
}

/** How many addresses there are, at most 2^32. */
export function count(set: AddressSet): number {
  return set.reduce((sum, { first, last }) => sum + last - first + 1, 0);
}
