import assert from "node:assert/strict";
import { inventory } from "../../src/app/inventory.ts";
import { dropped, throttled } from "../sandbox/fault-kinds.ts";
import { freeRun, startLocalAzure, type LocalAzure } from "./local-azure.ts";
import { contosoFile, diagnose, firstCloud } from "./read.ts";

const planted = [
  "planted-access-key-0123456789abcdef",
  "planted-Passw0rd-for-everything",
  "eyJhbGciOiJub25lIn0.eyJwbGFudGVkIjoidG9rZW4ifQ.c2lnbmF0dXJl",
];

describe("secrets", () => {
  let azure: LocalAzure;
  const tokens: string[] = [];
  before(async () => {
    azure = rememberingTokens(await startLocalAzure([contosoFile]), tokens);
  });
  after(() => azure.stop());

  it("that stand in every answer are in no landscape, diagnosis, log or error", async () => {
    azure.sandbox.faults.secrets = planted;
    azure.sandbox.edit(({ resources, users }) => {
      planted.push(...users.map(({ secret }) => secret));
      for (const { id, properties } of resources) {
        if (id.endsWith("/config/appsettings")) {
          Object.assign(properties, {
            STORAGE_CONNECTION: planted[0],
            DOCKER_REGISTRY_SERVER_USERNAME: "contosoweb",
            DOCKER_REGISTRY_SERVER_PASSWORD: planted[1],
          });
        }
        properties["connectionString"] = planted[0];
      }
    });
    const shown: unknown[] = [];
    for (const registry of [
      "contosoweb",
      "contosoplatform",
      "contosotools",
      "contosopartner",
      "absent",
    ]) {
      shown.push(await diagnose(azure, registry, { probes: true }));
    }
    azure.sandbox.faults.add(
      dropped({ matches: ({ path }) => path.includes("/sites/"), times: 3 }),
    );
    azure.sandbox.faults.add(
      throttled({ matches: ({ path }) => path.endsWith("/listUsages") }, 900),
    );
    shown.push(await diagnose(azure, "contosoweb"));
    shown.push(
      await inventory({ cloud: firstCloud(azure) }, azure.host, freeRun()),
    );
    const text = JSON.stringify(shown) + azure.logged.join("\n");
    assert.ok(text.length > 100_000);
    assert.ok(tokens.length > 0);
    for (const secret of [...planted, ...tokens]) {
      assert.ok(!text.includes(secret), secret);
    }
  });
});

/** The same, keeping every token that its host hands out. */
function rememberingTokens(azure: LocalAzure, tokens: string[]): LocalAzure {
  const { host } = azure;
  return {
    ...azure,
    host: {
      ...host,
      log: (level, text) => {
        host.log(level, text);
      },
      credential: async (cloud, tenantId) => {
        const source = await host.credential(cloud, tenantId);
        return {
          getToken: async (scopes, options) => {
            const token = await source.getToken(scopes, options);
            tokens.push(token?.token ?? "no token");
            return token;
          },
        };
      },
    },
  };
}
