import assert from "node:assert/strict";
import fc from "fast-check";
import type * as sets from "../../src/model/address-set.ts";
import type { Oracle } from "./oracle.ts";

interface Range {
  readonly first: number;
  readonly last: number;
}

/** A universe small enough to be counted, at the end of the address space, where arithmetic goes wrong first. */
const base = 0xffffffc0;
const universe = Array.from({ length: 64 }, (_, index) => base + index);

const range = fc.tuple(fc.nat(63), fc.nat(63)).map(([a, b]) => ({
  first: base + Math.min(a, b),
  last: base + Math.max(a, b),
}));
const group = fc.array(range, { maxLength: 5 });

function members(ranges: readonly Range[]): number[] {
  return universe.filter((address) =>
    ranges.some(({ first, last }) => first <= address && address <= last),
  );
}

function assertNormal(set: readonly Range[]): void {
  set.forEach(({ first, last }, index) => {
    const before = set[index - 1];
    assert.ok(first <= last, "a range that ends before it begins");
    assert.ok(before === undefined || before.last + 1 < first, "ranges touch");
  });
}

/** Every address of the universe, counted one by one. */
export const addressSetOracle: Oracle<typeof sets> = {
  source: "src/model/address-set.ts",
  check({ count, includes, isEmpty, subtract, union }, numRuns) {
    fc.assert(
      fc.property(group, group, range, (a, b, one) => {
        const all = union(a, b);
        assertNormal(all);
        const either = members([...a, ...b]);
        assert.deepEqual(members(all), either);
        assert.equal(count(all), either.length);
        assert.equal(isEmpty(all), either.length === 0);

        const less = subtract(union(a), union(b));
        assertNormal(less);
        const taken = new Set(members(b));
        const left = members(a).filter((address) => !taken.has(address));
        assert.deepEqual(members(less), left);

        const held = new Set(members(a));
        assert.equal(
          includes(union(a), one),
          members([one]).every((address) => held.has(address)),
        );
      }),
      { numRuns, endOnFailure: true },
    );
  },
  mistakes: [
    { right: "a.first - b.first", wrong: "b.first - a.first" },
    {
      right: "range.first <= before.last + 1",
      wrong: "range.first <= before.last",
    },
    {
      right: "range.first <= before.last + 1",
      wrong: "range.first <= before.last + 2",
    },
    { right: "Math.max(before.last, range.last)", wrong: "range.last" },
    { right: "hole.last < first ||", wrong: "hole.last <= first ||" },
    { right: "hole.first > range.last", wrong: "hole.first >= range.last" },
    { right: "hole.first > first", wrong: "hole.first >= first" },
    { right: "last: hole.first - 1", wrong: "last: hole.first" },
    { right: "first = hole.last + 1", wrong: "first = hole.last" },
    { right: "first > range.last ? left", wrong: "first >= range.last ? left" },
    { right: "last - first + 1, 0", wrong: "last - first, 0" },
    { right: "set.some((part)", wrong: "set.every((part)" },
  ],
};
