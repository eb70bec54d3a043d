import assert from "node:assert/strict";
import {
  inventory,
  inventoryOfTenant,
  type TenantInventory,
} from "../../src/app/inventory.ts";
import { text } from "../../src/messages/text.ts";
import { throttled } from "../sandbox/fault-kinds.ts";
import { readExpectations } from "../sandbox/tenants/expectations.ts";
import { cloudOf } from "./contoso-journeys.ts";
import { freeRun, startLocalAzure, type LocalAzure } from "./local-azure.ts";
import { contosoFile, firstCloud } from "./read.ts";

/** Resource Graph does not hold containers that are documents of their own: only a diagnosis finds whence such an app pulls. */
const untold = ["crane-control", "crane-control:telemetry"];

/** By registry of the first tenant, as docs/contoso.md tells. */
function expectedConsumers(): Record<string, string[]> {
  const rows = readExpectations().filter(
    ({ registry }) => cloudOf(registry) === "contoso-public",
  );
  const consumersOf = (name: string): string[] =>
    rows
      .filter(({ registry }) => registry === name)
      .map(({ consumer }) => consumer)
      .filter((consumer) => !["machine", ...untold].includes(consumer))
      .toSorted();
  return Object.fromEntries(
    rows.map(({ registry }) => [registry, consumersOf(registry)]),
  );
}

describe("the inventory", () => {
  let azure: LocalAzure;
  before(async () => {
    azure = await startLocalAzure([
      contosoFile,
      "test/sandbox/tenants/contoso-china.json",
    ]);
  });
  after(() => azure.stop());
  afterEach(() => {
    azure.sandbox.faults.clear();
  });

  async function ofTenant(
    subscriptions?: readonly string[],
  ): Promise<TenantInventory> {
    const { tenantId } = azure.sandbox.clouds[0]!;
    const outcome = await inventoryOfTenant(
      {
        cloud: firstCloud(azure),
        tenantId,
        ...(subscriptions ? { subscriptions } : {}),
      },
      azure.host,
      freeRun(),
    );
    assert.ok(outcome.ok);
    return outcome.value;
  }

  it("ties consumers to registries across subscriptions", async () => {
    const { subscriptions, failures } = await ofTenant();
    assert.deepEqual(failures, []);
    assert.deepEqual(
      Object.fromEntries(
        subscriptions.flatMap(({ registries }) =>
          registries.map(({ name, consumers }) => [
            name,
            consumers.map((consumer) => consumer.name).toSorted(),
          ]),
        ),
      ),
      expectedConsumers(),
    );
  });

  it("keeps to the subscriptions that were chosen", async () => {
    const chosen = "A609EBFB-94ec-4faf-bb5d-68507e39bfe0";
    const { subscriptions } = await ofTenant([chosen]);
    assert.deepEqual(
      subscriptions.map(({ displayName }) => displayName),
      ["Contoso Online Shop"],
    );
  });

  it("needs two queries for a tenant", async () => {
    azure.sandbox.log.clear();
    await ofTenant();
    const graph = azure.sandbox.log.entries.filter(
      ({ plane }) => plane === "graph",
    );
    assert.equal(graph.length, 2);
  });

  it("stands with subscriptions when a query fails, and says why", async () => {
    azure.sandbox.faults.add(
      throttled({ matches: ({ plane }) => plane === "graph" }, 900),
    );
    const { subscriptions, failures } = await ofTenant();
    assert.equal(subscriptions.length, 4);
    assert.equal(failures.length, 2);
    for (const { message, args, action } of failures) {
      assert.match(text(message, args), /throttling/);
      assert.equal(action, "retry");
    }
  });

  it("shows the registries when only the assignments cannot be read", async () => {
    azure.sandbox.faults.add({
      matches: ({ plane, body }) =>
        plane === "graph" && body.includes("authorizationresources"),
      instead: () => ({ status: 500, headers: {}, body: {} }),
    });
    const { subscriptions, failures } = await ofTenant();
    assert.equal(
      subscriptions.flatMap(({ registries }) => registries).length,
      Object.keys(expectedConsumers()).length,
    );
    assert.equal(failures.length, 1);
  });

  it("holds a tenant that cannot be read beside the others", async () => {
    const cloud = firstCloud(azure);
    const { host } = azure;
    const foreign = "11111111-2222-4333-8444-555555555555";
    azure.sandbox.faults.add({
      matches: ({ path }) => path === "/tenants",
      rewrite: (answer) => {
        const { value } = answer.body as { value: unknown[] };
        return {
          ...answer,
          body: {
            value: [...value, { tenantId: foreign, displayName: "Elsewhere" }],
          },
        };
      },
    });
    const outcome = await inventory({ cloud }, host, freeRun());
    assert.ok(outcome.ok);
    const [home, other] = outcome.value.tenants;
    assert.equal(home?.subscriptions.length, 4);
    assert.deepEqual(home.failures, []);
    assert.equal(other?.displayName, "Elsewhere");
    assert.equal(other.failures[0]?.action, "sign-in");
  });

  it("finds clusters where Resource Graph has no role assignments", async () => {
    const { name, tenantId } = azure.sandbox.clouds[1]!;
    const outcome = await inventoryOfTenant(
      { cloud: azure.cloud(name), tenantId },
      azure.host,
      freeRun(),
    );
    assert.ok(outcome.ok);
    assert.deepEqual(outcome.value.failures, []);
    assert.ok(
      outcome.value.subscriptions
        .flatMap(({ registries }) => registries)
        .some(({ consumers }) => consumers.length > 0),
    );
  });
});
