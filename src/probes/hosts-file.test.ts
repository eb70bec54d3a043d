import assert from "node:assert/strict";
import { pinnedIn } from "./hosts-file.ts";

const host = "contosoweb.azurecr.io";

describe("the hosts file", () => {
  for (const [text, expected] of [
    ["", []],
    [`203.0.113.9 ${host}`, [{ line: 1, address: "203.0.113.9" }]],
    [
      `127.0.0.1 localhost\r\n\r\n10.0.9.5\tother.example ContosoWeb.azurecr.io # VPN\r\n`,
      [{ line: 3, address: "10.0.9.5" }],
    ],
    [
      `203.0.113.9 ${host}\n2001:db8::9 ${host}`,
      [
        { line: 1, address: "203.0.113.9" },
        { line: 2, address: "2001:db8::9" },
      ],
    ],
    [`# 203.0.113.9 ${host}`, []],
    [`203.0.113.9 other # ${host}`, []],
    [`203.0.113.9 www.${host}`, []],
    [host, []],
  ] as const) {
    it(`${JSON.stringify(text)} pins the name ${expected.length} times`, () => {
      assert.deepEqual(pinnedIn(text, host), expected);
    });
  }
});
