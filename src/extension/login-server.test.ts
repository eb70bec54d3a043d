import assert from "node:assert/strict";
import { cloudByName, publicCloud, type Cloud } from "../model/cloud.ts";
import { parseLoginServer } from "./login-server.ts";

const china = cloudByName("china");
const clouds: readonly Cloud[] = [publicCloud];

describe("parseLoginServer", () => {
  for (const [typed, host, image] of [
    ["contosoweb.azurecr.io", "contosoweb.azurecr.io", undefined],
    ["  ContosoWeb.AzureCR.io ", "contosoweb.azurecr.io", undefined],
    ["https://contosoweb.azurecr.io/v2/", "contosoweb.azurecr.io", undefined],
    ["https://contosoweb.azurecr.io/", "contosoweb.azurecr.io", undefined],
    [
      "contosoweb.azurecr.io/shop/web:1.4",
      "contosoweb.azurecr.io",
      "shop/web:1.4",
    ],
    [
      "contosoweb.azurecr.io/shop/web",
      "contosoweb.azurecr.io",
      "shop/web:latest",
    ],
  ] as const) {
    it(`takes ${typed}`, () => {
      assert.deepEqual(
        parseLoginServer(typed, clouds),
        image === undefined ? { ok: true, host } : { ok: true, host, image },
      );
    });
  }

  for (const [typed, problem] of [
    ["", "extension.input.notAHost"],
    ["contosoweb", "extension.input.notAHost"],
    ["contoso web.azurecr.io", "extension.input.notAHost"],
    ["contoso_web.azurecr.io", "extension.input.notAHost"],
    ["docker.io/library/nginx", "extension.input.notARegistry"],
    ["contosoweb.azurecr.io.example.com", "extension.input.notARegistry"],
    ["shop.azurecr.cn", "extension.input.otherCloud"],
  ] as const) {
    it(`refuses "${typed}"`, () => {
      const parsed = parseLoginServer(typed, clouds);
      assert.equal(parsed.ok ? "accepted" : parsed.problem, problem);
    });
  }

  it("takes a registry of any cloud that is configured", () => {
    assert.ok(china);
    assert.equal(
      parseLoginServer("shop.azurecr.cn", [publicCloud, china]).ok,
      true,
    );
  });
});
