import assert from "node:assert/strict";
import fc from "fast-check";
import { nearest } from "./nearest.ts";

/** The definition of the distance, without any care for speed. */
function distance(a: string, b: string): number {
  if (a === "" || b === "") {
    return a.length + b.length;
  }
  const [x, y] = [a.slice(1), b.slice(1)];
  return Math.min(
    distance(x, y) + (a[0] === b[0] ? 0 : 1),
    distance(x, b) + 1,
    distance(a, y) + 1,
  );
}

describe("nearest names", () => {
  it("are few, the nearest first, in a fixed order", () => {
    const names = ["2.4.0", "1.0.0-beta", "2.3.1", "2.2.9", "2.3.0-rc"];
    assert.deepEqual(nearest("2.3.0", names), ["2.3.1", "2.4.0", "2.2.9"]);
  });

  it("are none where nothing is similar", () => {
    assert.deepEqual(nearest("2.3.0", ["nightly", ""]), []);
  });

  it("agree with the definition of the edit distance", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 5 });
    fc.assert(
      fc.property(word, word, (wanted, name) => {
        const limit = Math.max(wanted.length, name.length) / 2;
        const expected = distance(wanted, name) <= limit ? [name] : [];
        assert.deepEqual(nearest(wanted, [name]), expected);
      }),
      { numRuns: 500 },
    );
  });
});
