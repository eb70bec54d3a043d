import assert from "node:assert/strict";
import fc from "fast-check";
import ipaddr from "ipaddr.js";
import { blockText, parseRange, withoutMapping } from "./ipv4.ts";

describe("parseRange", () => {
  const refused = [
    "",
    " 203.0.113.1",
    "203.0.113.1 ",
    "203.0.113",
    "203.0.113.1.1",
    "0xcb.0.113.1",
    "0203.0.113.1",
    "3405803777",
    "203.0.113.1/",
    "203.0.113.1/08",
    "203.0.113.1/-1",
    "+203.0.113.1",
    "-1.0.0.1",
    "203.0.113.1/24/24",
    "AzureContainerRegistry",
  ];
  for (const text of refused) {
    it(`refuses "${text}"`, () => {
      assert.equal(parseRange(text), undefined);
    });
  }

  it("agrees with arithmetic on any block", () => {
    const octet = fc.nat(255);
    const prefixes = fc.integer({ min: 0, max: 32 });
    fc.assert(
      fc.property(
        octet,
        octet,
        octet,
        octet,
        prefixes,
        (a, b, c, d, prefix) => {
          const range = parseRange([a, b, c, d].join(".") + `/${prefix}`);
          const address = ((a * 256 + b) * 256 + c) * 256 + d;
          assert.ok(range);
          assert.equal(range.last - range.first + 1, 2 ** (32 - prefix));
          assert.ok(range.first <= address && address <= range.last);
          assert.equal(range.first % 2 ** (32 - prefix), 0);
        },
      ),
    );
  });
});

describe("withoutMapping", () => {
  it("takes the IPv4 part of a mapped address only", () => {
    assert.equal(withoutMapping("::ffff:203.0.113.7"), "203.0.113.7");
    assert.equal(withoutMapping("2001:db8::1"), "2001:db8::1");
    assert.equal(withoutMapping("203.0.113.7"), "203.0.113.7");
  });

  it("says of any mapped address what ipaddr.js says", () => {
    const octet = fc.nat(255);
    fc.assert(
      fc.property(octet, octet, octet, octet, (a, b, c, d) => {
        const plain = [a, b, c, d].join(".");
        const written = ipaddr.IPv4.parse(plain).toIPv4MappedAddress();
        const forms = [
          `::ffff:${plain}`,
          `0:0:0:0:0:FFFF:${plain}`,
          written.toNormalizedString(),
          written.toRFC5952String(),
        ];
        assert.deepEqual(
          forms.map(withoutMapping),
          forms.map(() => plain),
        );
      }),
    );
  });
});

describe("blockText", () => {
  for (const text of [
    "0.0.0.0/0",
    "10.0.0.0/24",
    "203.0.113.7/32",
    "255.255.255.252/30",
  ]) {
    it(`writes ${text} as it was read`, () => {
      const range = parseRange(text);
      assert.ok(range);
      assert.equal(blockText(range), text);
    });
  }
});
