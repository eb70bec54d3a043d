import assert from "node:assert/strict";
import { isExempt, proxyFor } from "./no-proxy.ts";

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
    "azurecr.io:443",
    ".azurecr.io:443",
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
    "azurecr.io:8443",
    ":443",
  ]) {
    it(`“${entry}” does not`, () => {
      assert.ok(!isExempt(host, [entry]));
    });
  }

  it("knows addresses and networks, for hosts that are addresses", () => {
    assert.ok(isExempt("10.1.2.3", ["10.0.0.0/8"]));
    assert.ok(isExempt("10.1.2.3", ["10.1.2.3:443"]));
    assert.ok(!isExempt("10.1.2.3", ["10.1.2.4", "192.168.0.0/16"]));
  });

  it("counts the port that is asked for", () => {
    assert.ok(isExempt(host, ["azurecr.io:5000"], 5000));
    assert.ok(!isExempt(host, ["azurecr.io:443"], 5000));
  });

  it("decides whether there is a proxy", () => {
    const setting = { proxy: "http://proxy:3128", noProxy: ["azurecr.io"] };
    assert.equal(proxyFor(setting, host), undefined);
    assert.equal(proxyFor(setting, "mcr.microsoft.com"), setting.proxy);
    assert.equal(proxyFor({}, host), undefined);
  });
});
