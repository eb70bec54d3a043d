import assert from "node:assert/strict";
import type { Resource } from "../sandbox/tenant-file.ts";
import { find, letPull } from "./contoso-edits.ts";
import { diagnosisOf } from "./contoso-journeys.ts";
import { startLocalAzure, type LocalAzure } from "./local-azure.ts";
import { addPooledTask } from "./pooled-task.ts";
import { contosoFile, firstJourney, gapsOf, landscapeOf } from "./read.ts";

const registry =
  "/subscriptions/a609ebfb-94ec-4faf-bb5d-68507e39bfe0/resourceGroups/rg-shop/providers/Microsoft.ContainerRegistry/registries/contosoweb";
const nightly = `${registry}/tasks/nightly`;

const principalId = "b9f5d0a2-7f07-4d60-9c3f-f3f0a5a4f001";

/** Runs `shop/lint:1` of its registry as itself, on shared agents. */
function task(
  name: string,
  properties: Record<string, unknown> = {},
): Resource {
  const steps = "version: v1.1.0\nsteps:\n  - cmd: $Registry/shop/lint:1\n";
  return {
    id: `${registry}/tasks/${name}`,
    name,
    type: "Microsoft.ContainerRegistry/registries/tasks",
    identity: {
      type: "SystemAssigned",
      principalId,
    },
    properties: {
      status: "Enabled",
      agentPoolName: null,
      step: {
        type: "EncodedTask",
        encodedTaskContent: Buffer.from(steps).toString("base64"),
        values: [{ name: "key", value: "s3cret", isSecret: true }],
        contextAccessToken: "s3cret",
      },
      credentials: {
        sourceRegistry: { loginMode: "None" },
        customRegistries: {
          "contosoweb.azurecr.io": { identity: "[system]" },
          "other.azurecr.io": {
            userName: { type: "Opaque", value: "someone" },
            password: { type: "Opaque", value: "s3cret" },
          },
        },
      },
      ...properties,
    },
  };
}

describe("the tasks of a registry", function () {
  this.timeout(60_000);
  let azure: LocalAzure;
  beforeEach(async () => {
    azure = await startLocalAzure([contosoFile]);
    azure.sandbox.edit((tenant) => {
      tenant.serviceTags["AzureContainerRegistry.WestEurope"] = [
        "203.0.113.128/26",
      ];
      tenant.resources.push(
        task("nightly"),
        task("purge", { status: "Disabled" }),
      );
      letPull(tenant, "contosoweb", principalId);
    });
  });
  afterEach(() => azure.stop());

  const deny = (action: string): void => {
    azure.sandbox.faults.deniedActions.add(action.toLowerCase());
  };
  const tasksOf = async (consumers?: readonly string[]) => {
    const landscape = await landscapeOf(
      azure,
      "contosoweb",
      consumers && { consumers },
    );
    return landscape.consumers.filter(({ kind }) => kind === "acr-task");
  };
  const verdictOf = async (name: string, of = "contosoweb") =>
    (await firstJourney(azure, of, { consumers: [name] })).verdict;

  it("that are enabled are consumers, with the images that they name", async () => {
    assert.deepEqual(await tasksOf(), [
      {
        kind: "acr-task",
        id: nightly,
        name: "nightly",
        images: ["contosoweb.azurecr.io/shop/lint:1"],
        because: "task",
      },
    ]);
  });

  it("are found where Resource Graph does not know them yet, unless others are named", async () => {
    azure.sandbox.edit(({ behaviour }) => {
      behaviour.graphLagSeconds = 3600;
    });
    azure.sandbox.edit(({ resources }) => {
      resources.push(task("weekly"));
    });
    const names = async (consumers?: readonly string[]) =>
      (await tasksOf(consumers)).map(({ name }) => name);
    assert.deepEqual(await names(), ["nightly", "weekly"]);
    assert.deepEqual(await names(["nightly"]), ["nightly"]);
  });

  it("are consumers when they are named, even where they are switched off", async () => {
    const named = async (name: string) =>
      (await tasksOf([name])).map(({ id, because }) => [id, because]);
    assert.deepEqual(await named("nightly"), [[nightly, "task"]]);
    assert.deepEqual(await named(nightly), [[nightly, "task"]]);
    assert.deepEqual(await named("purge"), [
      [`${registry}/tasks/purge`, "asked"],
    ]);
  });

  it("are read without their steps, their values and their passwords", async () => {
    const landscape = await landscapeOf(azure, "contosoweb");
    assert.doesNotMatch(JSON.stringify(landscape), /s3cret|encodedTask/);
    const [fact] = Object.values(landscape.tasks);
    assert.ok(fact?.known);
    assert.deepEqual(fact.value[0]?.properties, {
      status: "Enabled",
      credentials: {
        sourceRegistry: { loginMode: "None" },
        customRegistries: {
          "contosoweb.azurecr.io": { identity: "[system]" },
          "other.azurecr.io": {},
        },
      },
    });
  });

  it("on shared agents are refused by IP rules that hold none of the service's addresses", async () => {
    const { journeys } = await diagnosisOf(azure, "contosoweb");
    const journey = journeys.find(({ consumer }) => consumer.id === nightly);
    assert.equal(journey?.stoppedAt, "admit");
    assert.deepEqual(
      journey.causes.filter((cause) => cause.startsWith("tasks-")),
      ["tasks-network-bypass-not-enabled"],
    );
  });

  for (const [action, gap] of [
    ["Microsoft.ContainerRegistry/registries/tasks/read", "tasks denied"],
    [
      "Microsoft.Network/locations/serviceTagDetails/read",
      "serviceTags denied",
    ],
  ] as const) {
    it(`never pass without ${action}`, async () => {
      deny(action);
      const landscape = await landscapeOf(azure, "contosoweb", {
        consumers: [nightly],
      });
      assert.deepEqual(gapsOf(landscape), [gap]);
      assert.equal(await verdictOf(nightly), "unknown");
    });
  }

  it("never pass without the right to read the agent pools that they run in", async () => {
    const inside = `${addPooledTask(azure)}/tasks/inside`;
    assert.equal(await verdictOf(inside, "contosoorders"), "passes");
    deny("Microsoft.ContainerRegistry/registries/agentPools/read");
    const landscape = await landscapeOf(azure, "contosoorders", {
      consumers: [inside],
    });
    assert.deepEqual(gapsOf(landscape), ["agentPools denied"]);
    assert.equal(await verdictOf(inside, "contosoorders"), "unknown");
  });

  it("of a registry with both protocols do not work", async () => {
    azure.sandbox.edit((tenant) => {
      Object.assign(find(tenant, "contosoweb").properties, {
        endpointProtocol: "IPv4AndIPv6",
        networkRuleSet: { defaultAction: "Allow", ipRules: [] },
      });
    });
    const { journeys } = await diagnosisOf(azure, "contosoweb");
    const journey = journeys.find(({ consumer }) => consumer.id === nightly);
    assert.ok(journey?.causes.includes("tasks-ipv6-dual-stack"));
  });

  it("in an agent pool pull through its network", async () => {
    const orders = addPooledTask(azure);
    const { journeys } = await diagnosisOf(azure, "contosoorders");
    const journey = journeys.find(
      ({ consumer }) => consumer.id === `${orders}/tasks/inside`,
    );
    assert.equal(journey?.verdict, "passes");
    assert.ok(journey.passed.includes("tasks-agent-pool-egress"));
  });
});
