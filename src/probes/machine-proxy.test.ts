import assert from "node:assert/strict";
import { machineProxy, withoutUser } from "./machine-proxy.ts";

const proxy = "http://proxy:3128";

describe("the proxy of the machine", () => {
  const cases: readonly (readonly [
    environment: Record<string, string>,
    expected: string | undefined,
  ])[] = [
    [{}, undefined],
    [{ HTTPS_PROXY: proxy }, proxy],
    [{ https_proxy: proxy }, proxy],
    [{ ALL_PROXY: "socks5://proxy:1080" }, "socks5://proxy:1080"],
    [{ HTTPS_PROXY: proxy, ALL_PROXY: "http://other" }, proxy],
    [{ HTTPS_PROXY: "", all_proxy: proxy }, proxy],
    [{ HTTP_PROXY: proxy }, undefined],
    [{ HTTPS_PROXY: "proxy:3128" }, proxy],
    [{ HTTPS_PROXY: "" }, undefined],
  ];
  for (const [environment, expected] of cases) {
    it(`of ${JSON.stringify(environment)} is ${expected ?? "none"}`, () => {
      assert.equal(machineProxy({}, environment).proxy, expected);
    });
  }

  it("has exceptions", () => {
    const { noProxy } = machineProxy(
      {},
      { HTTPS_PROXY: proxy, no_proxy: "a.b, .azurecr.io,,10.0.0.0/8" },
    );
    assert.deepEqual(noProxy, ["a.b", ".azurecr.io", "10.0.0.0/8"]);
  });

  it("is the editor's where the environment names none", () => {
    const editor = { proxy: "http://editor:8080", noProxy: ["corp.example"] };
    assert.deepEqual(machineProxy(editor, { NO_PROXY: "a.b" }), {
      proxy: "http://editor:8080",
      noProxy: ["a.b", "corp.example"],
    });
    assert.deepEqual(
      machineProxy(editor, { HTTPS_PROXY: proxy, NO_PROXY: "a.b" }),
      { proxy, noProxy: ["a.b"] },
    );
  });

  for (const [address, told] of [
    ["http://dana:secret@proxy:3128", proxy],
    ["http://dana:secret@proxy:3128/", proxy],
    ["http://dana:se@cret@proxy:3128", proxy],
    ["http://dana:12/cret@proxy:3128", proxy],
    ["http://dana:se\ncret@proxy:3128/?a\nb", proxy],
    ["dana:secret@not a host", "not a host"],
    ["socks5h://dana@[::1]:1080", "socks5h://[::1]:1080"],
  ] as const) {
    it(`is told without its credentials: ${told} of ${address}`, () => {
      assert.equal(withoutUser(address), told);
    });
  }
});
