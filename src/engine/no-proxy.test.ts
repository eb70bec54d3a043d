import assert from "node:assert/strict";
import { isExempt } from "./no-proxy.ts";

const host = "contosoweb.azurecr.io";

describe("a list of hosts that take no proxy", () => {
  for (const entry of [
    host,
    "ContosoWeb.azurecr.io",
    "azurecr.io",
    ".azurecr.io",
    "*.azurecr.io",
    " azurecr.io ",
    "*",
  ]) {
    it(`“${entry}” keeps ${host} from the proxy`, () => {
      assert.ok(isExempt(host, ["10.0.0.0/8", entry]));
    });
  }
  for (const entry of [
    `.${host}`,
    `*.${host}`,
    "web.azurecr.io",
    "contosoweb",
    "cr.io",
    "",
    "10.0.0.0/8",
  ]) {
    it(`“${entry}” does not`, () => {
      assert.ok(!isExempt(host, [entry]));
    });
  }
});
