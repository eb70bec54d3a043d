import assert from "node:assert/strict";
import fc from "fast-check";
import { mayMatch } from "./prefilter.ts";
import { signatures } from "./signatures.ts";
import { wordFinder } from "./word-finder.ts";

const letters = (
  alphabet: readonly string[],
  most: number,
): fc.Arbitrary<string> =>
  fc.string({
    unit: fc.constantFrom(...alphabet),
    minLength: 1,
    maxLength: most,
  });

describe("the word finder", () => {
  it("finds the words that a search for each finds", () => {
    fc.assert(
      fc.property(
        fc.array(letters(["a", "b", "c"], 4), { minLength: 1, maxLength: 8 }),
        letters(["a", "b", "c", "A", "B", "x"], 30),
        (words, text) => {
          const expected = words.flatMap((word, number) =>
            text.toLowerCase().includes(word) ? number : [],
          );
          const finder = wordFinder(words);
          const found = [...finder.wordsIn(text)].sort((a, b) => a - b);
          assert.deepEqual(found, expected);
          assert.equal(finder.holdsAny(text), expected.length > 0);
        },
      ),
      { numRuns: 10_000 },
    );
  });

  it("finds a word within another, and one that begins where another breaks off", () => {
    const finder = wordFinder(["she", "he", "hers", "无法加载"]);
    assert.deepEqual([...finder.wordsIn("USHERS")], [0, 1, 2]);
    assert.deepEqual([...finder.wordsIn("shhe")], [1]);
    assert.deepEqual([...finder.wordsIn("ACR 无法加载")], [3]);
    assert.equal(finder.holdsAny("无法"), false);
  });

  it("leaves no signature out whose hint stands in the text, and keeps their order", () => {
    const text = signatures.map(({ hints }) => hints.at(-1)).join(" ");
    assert.deepEqual(mayMatch(text), [...signatures]);
    for (const { id, hints } of signatures) {
      for (const hint of hints) {
        const ids = mayMatch(`x${hint.toUpperCase()}x`).map((each) => each.id);
        assert.ok(ids.includes(id), `${id}: ${hint}`);
      }
    }
  });
});
