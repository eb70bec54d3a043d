import assert from "node:assert/strict";
import { networkCases } from "../../test/landscapes/network-cases.ts";
import { networkRules } from "../../test/landscapes/network-rules.ts";
import { withOneFactLess } from "../../test/landscapes/one-fact-less.ts";
import * as planner from "../changes/planner.ts";
import { diagnose } from "../engine/diagnose.ts";

describe("network cases with one fact less", () => {
  for (const [name, one] of Object.entries(networkCases)) {
    it(`${name}: no better, and nothing new is blocked`, () => {
      const less = withOneFactLess(one.given.build());
      assert.notEqual(less.length, 0);
      for (const [fact, landscape] of less) {
        const { verdict } = diagnose(landscape, networkRules, planner);
        const possible = [one.verdict, "unknown"];
        assert.ok(possible.includes(verdict), `${verdict} without ${fact}`);
      }
    });
  }
});
