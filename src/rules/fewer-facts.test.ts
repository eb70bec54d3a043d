import assert from "node:assert/strict";
import { networkCases } from "../../test/landscapes/network-cases.ts";
import { networkRules } from "../../test/landscapes/network-rules.ts";
import * as planner from "../changes/planner.ts";
import { diagnose } from "../engine/diagnose.ts";
import { unknown, type Fact } from "../model/fact.ts";
import type { Landscape } from "../model/landscape.ts";

/** The same landscape with one fact less, once for each fact of it. */
function withOneFactLess(from: Landscape): [fact: string, less: Landscape][] {
  const gone = unknown("denied", "test", { action: "Microsoft.Example/read" });
  const tables = Object.entries(from).flatMap(([table, rows]) =>
    isTable(rows)
      ? Object.keys(rows).map((key): [string, Landscape] => [
          `${table} ${key}`,
          { ...from, [table]: { ...rows, [key]: gone } },
        ])
      : [],
  );
  const probes = Object.entries(from.probes).flatMap(([table, rows]) =>
    isTable(rows)
      ? Object.keys(rows).map((key): [string, Landscape] => [
          `probes ${table} ${key}`,
          {
            ...from,
            probes: { ...from.probes, [table]: { ...rows, [key]: gone } },
          },
        ])
      : [],
  );
  return [...tables, ...probes];
}

function isTable(rows: unknown): rows is Record<string, Fact<unknown>> {
  return (
    typeof rows === "object" &&
    rows !== null &&
    Object.values(rows).length > 0 &&
    Object.values(rows).every(
      (fact) => typeof fact === "object" && fact !== null && "known" in fact,
    )
  );
}

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
