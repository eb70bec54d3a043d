import assert from "node:assert/strict";
import { contains, isPrivateAddress, isPublicRange } from "./addresses.ts";

describe("contains", () => {
  const vectors: [value: string, ip: string, want: boolean | "malformed"][] = [
    ["203.0.113.0/24", "203.0.113.7", true],
    ["203.0.113.0/24", "203.0.114.7", false],
    ["203.0.113.7", "203.0.113.7", true],
    ["203.0.113.7/32", "203.0.113.8", false],
    ["203.0.113.9/24", "203.0.113.200", true],
    ["128.0.0.0/1", "200.1.2.3", true],
    ["0.0.0.0/0", "198.51.100.1", true],
    ["255.255.255.255/32", "255.255.255.255", true],
    ["203.0.113.0/31", "203.0.113.1", true],
    ["203.0.113.0/33", "203.0.113.1", "malformed"],
    ["203.0.113.256", "203.0.113.1", "malformed"],
    ["203.0.113.01", "203.0.113.1", "malformed"],
    ["2001:db8::/32", "203.0.113.1", false],
    ["203.0.113.0/24", "2001:db8::1", false],
    ["203.0.113.0/24", "::ffff:203.0.113.7", true],
  ];
  for (const [value, ip, want] of vectors) {
    it(`${value} and ${ip}: ${String(want)}`, () => {
      assert.equal(contains(value, ip), want);
    });
  }
});

describe("kinds of address", () => {
  it("knows private networks", () => {
    const inside = ["10.0.0.4", "172.31.255.255", "192.168.0.1", "100.64.0.1"];
    const outside = ["203.0.113.7", "172.32.0.1", "fd00::1", "nonsense"];
    assert.deepEqual(inside.filter(isPrivateAddress), inside);
    assert.deepEqual(outside.filter(isPrivateAddress), []);
  });

  it("knows what can arrive at a public endpoint", () => {
    const able = ["203.0.113.7", "203.0.113.0/24"];
    const unable = ["10.1.2.3", "8.0.0.0/5", "127.0.0.1", "224.0.0.1", "x"];
    assert.deepEqual(able.filter(isPublicRange), able);
    assert.deepEqual(unable.filter(isPublicRange), []);
  });
});
