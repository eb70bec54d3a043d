import assert from "node:assert/strict";
import fc from "fast-check";
import { longestChain, type RequestLogEntry } from "./request-log.ts";

function entry(start: number, end: number): RequestLogEntry {
  return {
    cloud: "x",
    plane: "arm",
    method: "GET",
    host: "h",
    path: "/",
    status: 200,
    principal: "",
    start,
    end,
  };
}

/** The length by trying every sequence. */
function byTrying(
  entries: readonly RequestLogEntry[],
  free = -Infinity,
): number {
  const lengths = entries
    .filter(({ start }) => start > free)
    .map(({ end }) => 1 + byTrying(entries, end));
  return Math.max(0, ...lengths);
}

describe("longestChain", () => {
  it("counts requests that wait for each other, not those beside them", () => {
    const chain = longestChain([
      entry(0, 50),
      entry(1, 52),
      entry(60, 110),
      entry(61, 300),
      entry(120, 170),
    ]);
    assert.deepEqual(
      chain.map(({ start }) => start),
      [0, 60, 120],
    );
  });

  it("does not count a request that starts in the moment in which another ends", () => {
    assert.equal(longestChain([entry(0, 10), entry(10, 20)]).length, 1);
  });

  it("is as long as the longest that trying finds", () => {
    const interval = fc
      .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 8 }))
      .map(([start, length]) => entry(start, start + length));
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 6 }), (entries) => {
        assert.equal(longestChain(entries).length, byTrying(entries));
      }),
    );
  });
});
