import assert from "node:assert/strict";
import { tokenExpiry } from "./token-expiry.ts";

const now = Date.UTC(2026, 0, 1);
const fiveMinutesLater = now + 300_000;

function jwt(claims: unknown): string {
  const payload = Buffer.from(JSON.stringify(claims)).toString("base64url");
  return `header.${payload}.signature`;
}

describe("tokenExpiry", () => {
  it("reads the exp claim, which counts in seconds", () => {
    assert.equal(tokenExpiry(jwt({ exp: 1_800_000_000 }), now), 1.8e12);
  });

  for (const [name, token] of [
    ["an opaque token", "opaque"],
    ["a payload that is no JSON", "a.b.c"],
    ["a token without exp", jwt({ aud: "x" })],
    ["an exp that is no number", jwt({ exp: "soon" })],
    ["an empty token", ""],
  ] as const) {
    it(`assumes five minutes for ${name}`, () => {
      assert.equal(tokenExpiry(token, now), fiveMinutesLater);
    });
  }
});
