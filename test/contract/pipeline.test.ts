import assert from "node:assert/strict";
import { createServer } from "node:https";
import { createArmClient, type ArmClient } from "../../src/azure/arm-client.ts";
import type { AzureError, Result } from "../../src/azure/azure-error.ts";
import {
  brokenJson,
  captivePortal,
  dropped,
  foreignNextLink,
  throttled,
} from "../sandbox/fault-kinds.ts";
import type { Request } from "../sandbox/http/exchange.ts";
import { startLocalAzure, type LocalAzure } from "./local-azure.ts";
import { contosoFile, firstCloud } from "./read.ts";

const subscriptions = "/subscriptions?api-version=2022-12-01";

const ofArm = { matches: ({ plane }: Request) => plane === "arm" };

describe("the pipeline to Azure", () => {
  let azure: LocalAzure;
  let stop: AbortController;
  before(async () => {
    azure = await startLocalAzure([contosoFile]);
  });
  after(() => azure.stop());
  beforeEach(() => {
    stop = new AbortController();
    azure.sandbox.log.clear();
    azure.logged.length = 0;
  });
  afterEach(() => {
    azure.sandbox.faults.clear();
  });

  async function client(
    resourceManager = firstCloud(azure).resourceManager,
  ): Promise<ArmClient> {
    const cloud = { ...firstCloud(azure), resourceManager };
    const { httpClient } = azure.host;
    assert.ok(httpClient !== undefined && httpClient !== "fetch");
    return createArmClient({
      cloud,
      tokens: await azure.host.credential(cloud),
      signal: stop.signal,
      httpClient,
      log: (line) => {
        azure.host.log("debug", line);
      },
    });
  }

  async function failing(path = subscriptions): Promise<AzureError> {
    return errorOf(await (await client()).list(path));
  }

  it("follows every page", async () => {
    azure.sandbox.edit(({ behaviour }) => {
      behaviour.pageSize = 1;
    });
    const list = await (await client()).list(subscriptions);
    assert.ok(list.ok);
    assert.equal(list.value.length, 4);
    assert.equal(armRequests(azure), 4);
    azure.sandbox.edit(({ behaviour }) => {
      behaviour.pageSize = 1000;
    });
  });

  it("waits as long as Azure asks when it is throttled", async () => {
    azure.sandbox.faults.add(throttled({ ...ofArm, times: 1 }, 1));
    assert.ok((await (await client()).list(subscriptions)).ok);
    const [first, second] = azure.sandbox.log.entries.filter(
      ({ plane }) => plane === "arm",
    );
    assert.equal(first?.status, 429);
    assert.ok(second!.start - first.end >= 1000);
  });

  it("says so when Azure asks to wait longer than half a minute", async () => {
    azure.sandbox.faults.add(throttled(ofArm, 600));
    const error = await failing();
    assert.equal(error.kind, "throttled");
    assert.match(error.message, /wait 600 s/);
    assert.equal(armRequests(azure), 1);
  });

  it("tries again when a connection breaks", async () => {
    azure.sandbox.faults.add(dropped({ ...ofArm, times: 1 }));
    assert.ok((await (await client()).list(subscriptions)).ok);
    assert.equal(armRequests(azure), 2);
  });

  it("does not send a change again when a connection breaks", async () => {
    azure.sandbox.faults.add(dropped(ofArm));
    const answer = await (
      await client()
    ).send({ method: "PATCH", path: subscriptions, body: {} });
    assert.equal(errorOf(answer).kind, "unreachable");
    assert.equal(armRequests(azure), 1);
  });

  it("reports at once that nobody listens", async () => {
    const arm = await client("https://127.0.0.1:9");
    const error = errorOf(await arm.list(subscriptions));
    assert.equal(error.kind, "unreachable");
    assert.equal(error.code, "ECONNREFUSED");
  });

  it("takes a web page for what it is", async () => {
    azure.sandbox.faults.add(captivePortal(ofArm));
    const error = await failing();
    assert.equal(error.kind, "not-json");
    assert.match(error.message, /a web page instead of data/);
  });

  it("takes JSON that breaks off for what it is", async () => {
    azure.sandbox.faults.add(brokenJson(ofArm));
    const error = await failing();
    assert.equal(error.kind, "not-json");
    assert.match(error.message, /breaks off/);
  });

  it("keeps ARM's code, sentence and request id of a refused list", async () => {
    azure.sandbox.faults.deniedActions.add(
      "microsoft.authorization/locks/read",
    );
    const error = await failing(
      "/subscriptions/06b2fc02-6b3e-4c18-b58b-c6925acf3084/providers/Microsoft.Authorization/locks?api-version=2020-05-01",
    );
    assert.equal(error.kind, "denied");
    assert.equal(error.code, "AuthorizationFailed");
    assert.equal(error.status, 403);
    assert.match(
      error.message,
      /perform action 'Microsoft.Authorization\/locks\/read'/,
    );
    assert.match(error.requestId ?? "", /^[0-9a-f-]{36}$/);
    assert.ok(azure.logged.some((line) => line.includes(error.requestId!)));
  });

  it("gets a new token for a claims challenge", async () => {
    azure.sandbox.faults.requiredClaims =
      '{"access_token":{"nbf":{"essential":true,"value":"1"}}}';
    assert.ok((await (await client()).list(subscriptions)).ok);
    assert.deepEqual(
      azure.sandbox.log.entries.map(({ plane, status }) => [plane, status]),
      [
        ["entra", 200],
        ["arm", 401],
        ["entra", 200],
        ["arm", 200],
      ],
    );
  });

  it("asks for an older version where the newest is not known", async () => {
    const arm = await client();
    const registry =
      "/subscriptions/a609ebfb-94ec-4faf-bb5d-68507e39bfe0/resourceGroups/rg-shop/providers/Microsoft.ContainerRegistry/registries/contosoweb";
    assert.ok((await arm.get(`${registry}?api-version=2099-01-01`)).ok);
    assert.equal(armRequests(azure), 2);
    assert.ok((await arm.get(`${registry}?api-version=2099-01-01`)).ok);
    assert.equal(armRequests(azure), 3);
    const preview = await arm.get(`${registry}?api-version=2099-01-01-preview`);
    assert.equal(errorOf(preview).kind, "unsupported");
  });

  it("ends at once when it is stopped, even while it waits", async () => {
    azure.sandbox.faults.add(throttled(ofArm, 25));
    const pending = failing();
    await until(() => armRequests(azure) === 1);
    stop.abort();
    assert.equal((await pending).kind, "cancelled");
    assert.equal(armRequests(azure), 1);
  });

  it("ends at once while the sign-in is under way", async () => {
    const { httpClient } = azure.host;
    assert.ok(httpClient !== undefined && httpClient !== "fetch");
    const arm = createArmClient({
      cloud: firstCloud(azure),
      tokens: { getToken: () => new Promise(() => undefined) },
      signal: stop.signal,
      httpClient,
      log: () => undefined,
    });
    const pending = arm.list(subscriptions);
    stop.abort();
    assert.equal(errorOf(await pending).kind, "cancelled");
  });

  it("says that nobody is signed in", async () => {
    azure.signInAs("nobody@contoso.example");
    const error = await failing();
    azure.signInAs(undefined);
    assert.equal(error.kind, "unauthenticated");
    assert.equal(error.message, "Nobody is signed in.");
    assert.equal(armRequests(azure), 0);
  });

  it("sends no token where a next link leads to another host", async () => {
    const other = await startCollector();
    azure.sandbox.faults.add(foreignNextLink(ofArm, other.link));
    const error = await failing();
    await other.close();
    assert.equal(error.kind, "foreign-link");
    assert.match(error.message, /leads to another host/);
    assert.deepEqual(other.requests, []);
  });

  it("does not follow a redirect", async () => {
    const other = await startCollector();
    azure.sandbox.faults.add({
      ...ofArm,
      instead: () => ({
        status: 307,
        headers: { location: other.link },
        body: {},
      }),
    });
    const error = await failing();
    await other.close();
    assert.equal(error.kind, "foreign-link");
    assert.deepEqual(other.requests, []);
  });
});

function armRequests(azure: LocalAzure): number {
  return azure.sandbox.log.entries.filter(({ plane }) => plane === "arm")
    .length;
}

function errorOf(result: Result<unknown>): AzureError {
  assert.ok(!result.ok, "It should have failed.");
  return result.error;
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** A host that collects what is sent to it. */
async function startCollector(): Promise<{
  link: string;
  requests: string[];
  close(): Promise<void>;
}> {
  const requests: string[] = [];
  const server = createServer();
  server.on("connection", () => requests.push("connection"));
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  assert.ok(typeof address === "object" && address !== null);
  return {
    link: `https://127.0.0.1:${address.port}/next`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}
