import assert from "node:assert/strict";
import { redacted } from "./redaction.ts";

const megabyte = 1_000_000;

describe("the redaction of a text", () => {
  it("hides a token wherever a word begins", () => {
    const token = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.c2ln";
    for (const [text, shown] of [
      [token, "[redacted]"],
      [`token=${token}&x`, "token=[redacted]&x"],
      [`-${token}`, "[redacted]"],
    ] as const) {
      assert.equal(redacted(text), shown);
    }
  });

  for (const beginning of [
    "eyJ-",
    "eyJa.eyJ-",
    "Basic ",
    "?sig=",
    'password="',
    "password  ",
    "//a:",
    " -p ",
    "A+/",
    "abc8Q~",
  ]) {
    it(`comes to an end on a megabyte of ${beginning}`, () => {
      const text = beginning.repeat(megabyte / beginning.length);
      assert.ok(redacted(text).length <= 2 * text.length);
    });
  }
});
