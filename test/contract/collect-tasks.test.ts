import assert from "node:assert/strict";
import { diagnose } from "./contoso-journeys.ts";
import { startLocalAzure, type LocalAzure } from "./local-azure.ts";
import { contosoFile, gapsOf, landscapeOf } from "./read.ts";

const registry =
  "/subscriptions/a609ebfb-94ec-4faf-bb5d-68507e39bfe0/resourceGroups/rg-shop/providers/Microsoft.ContainerRegistry/registries/contosoweb";

describe("the tasks of a registry", () => {
  let azure: LocalAzure;
  beforeEach(async () => {
    azure = await startLocalAzure([contosoFile]);
    azure.sandbox.edit(({ resources }) => {
      resources.push({
        id: `${registry}/tasks/nightly`,
        name: "nightly",
        type: "Microsoft.ContainerRegistry/registries/tasks",
        identity: { type: "SystemAssigned" },
        properties: {
          status: "Enabled",
          agentPoolName: null,
          step: {
            type: "FileTask",
            values: [{ name: "key", value: "s3cret" }],
          },
          credentials: { sourceRegistry: { loginMode: "Default" } },
        },
      });
    });
  });
  afterEach(() => azure.stop());

  it("are read without their steps, and judged", async () => {
    const { tasks } = await landscapeOf(azure, "contosoweb");
    const [fact] = Object.values(tasks);
    assert.ok(fact?.known);
    assert.deepEqual(
      fact.value.map(({ name, properties }) => [name, properties]),
      [
        [
          "nightly",
          {
            status: "Enabled",
            credentials: { sourceRegistry: { loginMode: "Default" } },
          },
        ],
      ],
    );
    const { findings } = await diagnose(azure, "contosoweb");
    assert.ok(
      findings.some(({ rule }) => rule === "tasks-network-bypass-not-enabled"),
    );
  });

  it("are not known where they may not be read", async () => {
    azure.sandbox.faults.deniedActions.add(
      "microsoft.containerregistry/registries/tasks/read",
    );
    assert.deepEqual(gapsOf(await landscapeOf(azure, "contosoweb")), [
      "tasks denied",
    ]);
  });
});
