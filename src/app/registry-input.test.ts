import assert from "node:assert/strict";
import { publicCloud } from "../model/cloud.ts";
import { readRegistryInput } from "./registry-input.ts";

const id =
  "/subscriptions/s/resourceGroups/g/providers/Microsoft.ContainerRegistry/registries/ContosoWeb";

describe("how a registry is named", () => {
  for (const [input, expected] of [
    [id, { by: "id", id }],
    [`${id}/`, { by: "id", id }],
    ["ContosoWeb", { by: "name", name: "contosoweb" }],
    [
      "ContosoWeb.azurecr.io",
      { by: "login-server", loginServer: "contosoweb.azurecr.io" },
    ],
    [
      " https://contosoweb-a1b2.azurecr.io/shop/web:1 ",
      { by: "login-server", loginServer: "contosoweb-a1b2.azurecr.io" },
    ],
  ] as const) {
    it(`${input} is the ${expected.by}`, () => {
      assert.deepEqual(readRegistryInput(input, publicCloud), {
        ok: true,
        value: expected,
      });
    });
  }

  for (const [input, message] of [
    ["", "failure.registry-name"],
    ["abcd", "failure.registry-name"],
    ["contoso_web", "failure.registry-name"],
    [`${id}/replications/x`, "failure.registry-name"],
    ["contosoweb.azurecr.us", "failure.wrong-cloud"],
    ["azurecr.io.example.com", "failure.not-a-login-server"],
    ["evil.example/.azurecr.io", "failure.not-a-login-server"],
  ] as const) {
    it(`“${input}” is refused`, () => {
      const outcome = readRegistryInput(input, publicCloud);
      assert.ok(!outcome.ok);
      assert.equal(outcome.failure.message, message);
    });
  }
});
