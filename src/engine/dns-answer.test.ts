import assert from "node:assert/strict";
import { dnsAnswer, type AnswerKind } from "./dns-answer.ts";

describe("dnsAnswer", () => {
  const cases: [Parameters<typeof dnsAnswer>[0], AnswerKind][] = [
    [{ linked: false, endpoint: false }, "public"],
    [{ linked: false, endpoint: true }, "public-via-privatelink"],
    [{ linked: true, record: "match", endpoint: true }, "private"],
    [{ linked: true, record: "stale", endpoint: true }, "stale"],
    [{ linked: true, endpoint: true }, "nxdomain"],
    [
      { linked: true, endpoint: true, fallsBack: true },
      "public-via-privatelink",
    ],
    [{ linked: true, endpoint: false }, "public"],
  ];
  for (const [zone, want] of cases) {
    it(`${JSON.stringify(zone)}: ${want}`, () => {
      assert.equal(dnsAnswer(zone), want);
    });
  }
});
