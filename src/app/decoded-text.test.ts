import assert from "node:assert/strict";
import { Readable } from "node:stream";
import { decodedText } from "./decoded-text.ts";

const text = "无法加载 ACR 标记 – é";

function swapped(bytes: Buffer): Buffer {
  return Buffer.from(bytes).swap16();
}

async function decoded(bytes: Buffer, size: number): Promise<string> {
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += size) {
    chunks.push(bytes.subarray(at, at + size));
  }
  let all = "";
  for await (const part of decodedText(Readable.from(chunks))) {
    all += part;
  }
  return all;
}

const files: Readonly<Record<string, Buffer>> = {
  "UTF-8": Buffer.from(`log ${text}`),
  "UTF-8 with a mark": Buffer.from(`\ufefflog ${text}`),
  "UTF-16 with a mark": Buffer.from(`\ufefflog ${text}`, "utf16le"),
  "big-endian UTF-16 with a mark": swapped(
    Buffer.from(`\ufefflog ${text}`, "utf16le"),
  ),
  "UTF-16 without a mark": Buffer.from(`log ${text}`, "utf16le"),
  "big-endian UTF-16 without a mark": swapped(
    Buffer.from(`log ${text}`, "utf16le"),
  ),
};

describe("the text of a file", () => {
  for (const [name, bytes] of Object.entries(files)) {
    it(`is read from ${name}`, async () => {
      for (const size of [1, 3, bytes.length]) {
        assert.equal(await decoded(bytes, size), `log ${text}`);
      }
    });
  }

  it("may be nothing, or no text at all", async () => {
    assert.equal(await decoded(Buffer.alloc(0), 1), "");
    assert.equal(await decoded(Buffer.from([0x61, 0xff]), 2), "a\ufffd");
  });
});
