import assert from "node:assert/strict";
import { count, subtract } from "./address-set.ts";
import { parseRange } from "./ipv4.ts";

describe("sets of addresses", () => {
  it("count the whole address space", () => {
    const everything = parseRange("0.0.0.0/0");
    assert.ok(everything);
    assert.equal(count([everything]), 2 ** 32);
    assert.deepEqual(subtract([everything], [everything]), []);
  });
});
