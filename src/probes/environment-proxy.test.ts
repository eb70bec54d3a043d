import assert from "node:assert/strict";
import { environmentProxy } from "./environment-proxy.ts";

const host = "contosoweb.azurecr.io";

describe("the proxy of the environment", () => {
  const cases: readonly (readonly [
    environment: Record<string, string>,
    expected: string | undefined,
  ])[] = [
    [{}, undefined],
    [{ HTTPS_PROXY: "http://proxy:3128" }, "http://proxy:3128"],
    [{ https_proxy: "http://proxy:3128" }, "http://proxy:3128"],
    [{ ALL_PROXY: "socks5://proxy:1080" }, "socks5://proxy:1080"],
    [{ HTTP_PROXY: "http://proxy:3128" }, undefined],
    [{ HTTPS_PROXY: "proxy:3128" }, "http://proxy:3128"],
    [{ HTTPS_PROXY: "" }, undefined],
    [{ HTTPS_PROXY: "http://p", NO_PROXY: "*" }, undefined],
    [{ HTTPS_PROXY: "http://p", NO_PROXY: host }, undefined],
    [{ HTTPS_PROXY: "http://p", NO_PROXY: "a.b, .azurecr.io" }, undefined],
    [{ HTTPS_PROXY: "http://p", NO_PROXY: "*.azurecr.io" }, undefined],
    [{ HTTPS_PROXY: "http://p", no_proxy: "AZURECR.IO" }, undefined],
    [{ HTTPS_PROXY: "http://p", NO_PROXY: "web.azurecr.io" }, "http://p"],
  ];
  for (const [environment, expected] of cases) {
    it(`of ${JSON.stringify(environment)} is ${expected ?? "none"}`, () => {
      assert.equal(environmentProxy(host, environment), expected);
    });
  }

  it("is told without its credentials", () => {
    for (const proxy of [
      "http://dana:secret@proxy:3128",
      "dana:secret@proxy:3128",
      "http://dana:se@cret@proxy:3128",
      "dana:secret@not a host",
    ]) {
      const told = environmentProxy(host, { HTTPS_PROXY: proxy }) ?? "";
      assert.doesNotMatch(told, /dana|se@?cret/, told);
      assert.notEqual(told, "");
    }
  });
});
