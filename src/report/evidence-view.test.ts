import assert from "node:assert/strict";
import { evidenceView } from "./evidence-view.ts";

describe("the value of evidence in a report", () => {
  for (const [value, shown] of [
    [{}, "{}"],
    [[], "[]"],
    [
      { proxy: {}, endpoint: "unix:///run" },
      "proxy: {}, endpoint: unix:///run",
    ],
    [{ proxy: { https: "http://p" } }, "proxy: {https: http://p}"],
    [false, "false"],
  ] as const) {
    it(`is ${shown} for ${JSON.stringify(value)}`, () => {
      const pointer = "/probes/docker/value/daemon/proxy";
      assert.equal(evidenceView({ pointer, value }).value, shown);
    });
  }
});
