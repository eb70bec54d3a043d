import assert from "node:assert/strict";
import { positionOf } from "./explained-text.ts";

describe("the place of a failure in its document", () => {
  const place = { uri: "file:///pull.log", line: 4, character: 10 };

  it("counts from 0, as the editor does", () => {
    assert.deepEqual(positionOf({ line: 3, column: 7 }), {
      line: 2,
      character: 6,
    });
  });

  it("begins where the selection begins", () => {
    assert.deepEqual(positionOf({ line: 1, column: 7 }, place), {
      line: 4,
      character: 16,
    });
  });

  it("is moved sideways on the selection's first line only", () => {
    assert.deepEqual(positionOf({ line: 2, column: 7 }, place), {
      line: 5,
      character: 6,
    });
  });
});
