import assert from "node:assert/strict";
import fc from "fast-check";
import {
  count,
  includes,
  isEmpty,
  subtract,
  union,
  type AddressSet,
} from "./address-set.ts";
import { parseRange, type AddressRange } from "./ipv4.ts";

/** A universe small enough to be counted, at the end of the address space, where arithmetic goes wrong first. */
const base = 0xffffff00;
const universe = Array.from({ length: 256 }, (_, index) => base + index);

const range = fc.tuple(fc.nat(255), fc.nat(255)).map(([a, b]) => ({
  first: base + Math.min(a, b),
  last: base + Math.max(a, b),
}));
const group = fc.array(range, { maxLength: 6 });

function members(ranges: readonly AddressRange[]): Set<number> {
  return new Set(
    universe.filter((address) =>
      ranges.some(({ first, last }) => first <= address && address <= last),
    ),
  );
}

function assertNormal(set: AddressSet): void {
  set.forEach(({ first, last }, index) => {
    const before = set[index - 1];
    assert.ok(first <= last);
    assert.ok(before === undefined || before.last + 1 < first);
  });
}

describe("sets of addresses", () => {
  it("unite like sets of numbers", () => {
    fc.assert(
      fc.property(group, group, (a, b) => {
        const set = union(a, b);
        assertNormal(set);
        assert.deepEqual(members(set), members([...a, ...b]));
        assert.equal(count(set), members(set).size);
        assert.equal(isEmpty(set), members(set).size === 0);
      }),
    );
  });

  it("subtract like sets of numbers", () => {
    fc.assert(
      fc.property(group, group, (a, b) => {
        const set = subtract(union(a), union(b));
        const taken = members(b);
        assertNormal(set);
        assert.deepEqual(
          members(set),
          new Set([...members(a)].filter((address) => !taken.has(address))),
        );
      }),
    );
  });

  it("include a range when they hold each of its addresses", () => {
    fc.assert(
      fc.property(group, range, (a, b) => {
        const held = members(a);
        const all = [...members([b])].every((address) => held.has(address));
        assert.equal(includes(union(a), b), all);
      }),
    );
  });

  it("count the whole address space", () => {
    const everything = parseRange("0.0.0.0/0");
    assert.ok(everything);
    assert.equal(count([everything]), 2 ** 32);
    assert.deepEqual(subtract([everything], [everything]), []);
  });
});
