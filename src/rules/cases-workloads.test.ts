import assert from "node:assert/strict";
import { workloadCases } from "../../test/landscapes/workload-cases.ts";
import { withOneFactLess } from "../../test/landscapes/one-fact-less.ts";
import * as planner from "../changes/planner.ts";
import { diagnose } from "../engine/diagnose.ts";
import { rules } from "./all.ts";

describe("container apps and container groups", () => {
  for (const [name, one] of Object.entries(workloadCases)) {
    it(name, () => {
      const { journeys } = diagnose(one.given.build(), rules, planner);
      const [journey] = journeys;
      assert.ok(journey);
      assert.deepEqual(
        [journey.verdict, journey.stoppedAt, journey.causes],
        [one.verdict, one.stoppedAt ?? null, one.causes],
      );
    });

    it(`${name}, with one fact less: no better, and nothing new is blocked`, () => {
      const less = withOneFactLess(one.given.build());
      assert.notEqual(less.length, 0);
      for (const [fact, landscape] of less) {
        const { verdict } = diagnose(landscape, rules, planner);
        const possible = [one.verdict, "unknown"];
        assert.ok(possible.includes(verdict), `${verdict} without ${fact}`);
      }
    });
  }
});
