import assert from "node:assert/strict";
import { momentsOf, type Moments } from "./time-stamp.ts";

/** The one moment of an ISO 8601 time. */
function at(iso: string): Moments {
  const moment = Date.parse(iso);
  return { earliest: moment, latest: moment };
}

describe("a time stamp of a log", () => {
  for (const [stamp, wanted] of [
    ["2026-01-15T10:00:00Z", at("2026-01-15T10:00:00.000Z")],
    ["2026-01-15T10:00:00.1234567Z", at("2026-01-15T10:00:00.000Z")],
    ["2026-01-15 10:00:00 +0530", at("2026-01-15T04:30:00.000Z")],
    ["2026-01-15T10:00:00-08:00", at("2026-01-15T18:00:00.000Z")],
    [
      "2026-01-15 10:00:00",
      {
        earliest: Date.parse("2026-01-14T20:00:00.000Z"),
        latest: Date.parse("2026-01-15T22:00:00.000Z"),
      },
    ],
    ["2026-13-45T10:00:00Z", undefined],
    ["yesterday", undefined],
  ] as const) {
    it(`${stamp} means ${JSON.stringify(wanted)}`, () => {
      assert.deepEqual(momentsOf(stamp), wanted);
    });
  }
});
