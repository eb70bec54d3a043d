import assert from "node:assert/strict";
import { labelledCases } from "../cases/labelled-case.ts";
import { score } from "../cases/score.ts";

const scored = labelledCases.map(score);

/** The share of right answers among the cases that have a label. */
function share(answers: readonly (boolean | undefined)[]): number {
  const labelled = answers.filter((answer) => answer !== undefined);
  assert.ok(labelled.length > 50, "enough cases have a label");
  return labelled.filter(Boolean).length / labelled.length;
}

describe("explanations of genuine failures", () => {
  it("name the right symptom in at least 95 of 100", () => {
    assert.ok(share(scored.map(({ symptom }) => symptom)) >= 0.95);
  });

  it("name the right hop in at least 95 of 100", () => {
    assert.ok(share(scored.map(({ hop }) => hop)) >= 0.95);
  });

  it("name the right cause first in at least 85 of 100", () => {
    assert.ok(share(scored.map(({ cause }) => cause)) >= 0.85);
  });

  it("blame a registry in none of the cases where it is not at fault", () => {
    const unrelated = new Set(
      labelledCases.filter(({ related }) => !related).map(({ id }) => id),
    );
    assert.ok(unrelated.size >= 10);
    const blamed = scored.filter(
      ({ id, explanation }) => unrelated.has(id) && explanation.related,
    );
    assert.deepEqual(
      blamed.map(({ id }) => id),
      [],
    );
  });
});
