import assert from "node:assert/strict";
import { landscape } from "../../test/landscapes/builder.ts";
import { networkCases } from "../../test/landscapes/network-cases.ts";
import { networkRules } from "../../test/landscapes/network-rules.ts";
import * as planner from "../changes/planner.ts";
import { diagnose } from "../engine/diagnose.ts";

describe("network cases", () => {
  for (const [name, one] of Object.entries(networkCases)) {
    it(name, () => {
      const found = diagnose(one.given.build(), networkRules, planner);
      const [journey] = found.journeys;
      assert.ok(journey);
      assert.deepEqual(
        [journey.verdict, journey.stoppedAt, journey.causes],
        [one.verdict, one.stoppedAt ?? null, one.causes],
      );
      assert.deepEqual(
        found.findings
          .filter(({ severity }) => severity !== "error")
          .map(({ rule }) => rule),
        one.warnings ?? [],
      );
      if (one.unblocks) {
        const offered = found.changes.map(({ id, predicted }) => [
          id,
          predicted.unblocks,
        ]);
        assert.deepEqual(Object.fromEntries(offered), one.unblocks);
      }
    });
  }

  for (const kind of [
    "container-app",
    "container-group",
    "acr-task",
  ] as const) {
    it(`a ${kind} does not come out green, since nobody looked at its way`, () => {
      const given = landscape().registry().consumer({
        kind,
        id: "/subscriptions/s/x",
        name: "x",
        images: [],
        because: "asked",
      });
      const found = diagnose(given.build(), networkRules, planner);
      assert.equal(found.verdict, "unknown");
    });
  }
});
