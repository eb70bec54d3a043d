import assert from "node:assert/strict";
import { explainText } from "../../engine/explain/explain.ts";
import { evidence, positionOf, type ExplainedText } from "./explained-text.ts";

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

describe("a text as evidence", () => {
  const pasted: ExplainedText = {
    origin: "pull.log",
    text: "denied",
    explanation: explainText("denied"),
  };
  const log: ExplainedText = { ...pasted, consumerId: "/sites/shop-web" };

  it("is of the consumer whose log it is, whatever is looked at", () => {
    const [noneFound] = evidence(log, undefined);
    const [anotherFound] = evidence(log, "machine");
    assert.equal(noneFound?.consumerId, "/sites/shop-web");
    assert.equal(anotherFound?.consumerId, "/sites/shop-web");
  });

  it("is otherwise of the consumer whose pull it was found to tell of", () => {
    assert.deepEqual(evidence(pasted, "machine"), [
      { source: "pull.log", text: "denied", consumerId: "machine" },
    ]);
  });

  it("is nobody's while none was found", () => {
    assert.deepEqual(evidence(pasted, undefined), [
      { source: "pull.log", text: "denied" },
    ]);
  });

  it("is none when the window has only what it meant", () => {
    const { origin, explanation } = pasted;
    assert.deepEqual(evidence({ origin, explanation }, "machine"), []);
  });
});
