import assert from "node:assert/strict";
import { ownersOfAddress } from "../../src/app/address-owners.ts";
import { nameOf } from "../../src/model/arm-id.ts";
import { freeRun, startLocalAzure, type LocalAzure } from "./local-azure.ts";
import { contosoFile, firstCloud } from "./read.ts";

describe("the owners of a public address", () => {
  let azure: LocalAzure;
  before(async () => {
    azure = await startLocalAzure([contosoFile]);
  });
  after(() => azure.stop());
  afterEach(() => {
    azure.sandbox.faults.clear();
  });

  function ask(address: string): ReturnType<typeof ownersOfAddress> {
    const { tenantId } = azure.sandbox.clouds[0]!;
    const request = { cloud: firstCloud(azure), tenantId, address };
    return ownersOfAddress(request, azure.host, freeRun());
  }

  for (const [address, owners] of [
    ["198.51.100.11", ["shop-web"]],
    ["192.0.2.130", ["aks-delivery"]],
    ["::ffff:192.0.2.130", ["aks-delivery"]],
    ["192.0.2.64", ["orders-api", "staging"]],
    ["198.51.100.1", []],
    ["2001:db8::1", []],
    ["192.0.2.0/24", []],
    ["'; resources | project id //", []],
  ] as const) {
    it(`of ${address} are ${owners.join(" and ") || "nobody"}`, async () => {
      const outcome = await ask(address);
      assert.ok(outcome.ok);
      assert.deepEqual(outcome.value.map(nameOf).sort(), owners);
    });
  }

  it("are not known when Azure refuses to tell", async () => {
    azure.sandbox.faults.add({
      matches: ({ path }) => /resourcegraph/i.test(path),
      instead: () => ({
        status: 403,
        body: { error: { code: "AuthorizationFailed", message: "No." } },
      }),
    });
    const outcome = await ask("198.51.100.11");
    assert.equal(outcome.ok, false);
  });
});
