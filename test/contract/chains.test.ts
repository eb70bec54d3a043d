import assert from "node:assert/strict";
import { inventory } from "../../src/app/inventory.ts";
import { longestChain, type Plane } from "../sandbox/request-log.ts";
import { largeTenant } from "../sandbox/tenants/large.ts";
import { freeRun, startLocalAzure, type LocalAzure } from "./local-azure.ts";
import { contosoFile, firstCloud, landscapeOf } from "./read.ts";

const thinkTimeMs = 50;

describe("requests that wait for one another", () => {
  let azure: LocalAzure;
  afterEach(() => azure.stop());

  it("a diagnosis of a registry with two web apps and a cluster", async () => {
    azure = await startLocalAzure([contosoFile]);
    letClusterPullFromShop(azure);
    azure.sandbox.faults.delayMs = thinkTimeMs;
    const landscape = await landscapeOf(azure, "contosoweb", { probes: true });
    assert.deepEqual(landscape.consumers.map(({ kind }) => kind).sort(), [
      "aks-cluster",
      "machine",
      "web-app",
      "web-app",
    ]);
    assert.ok(report(azure, "diagnosis", ["arm", "graph"]) <= 5);
  });

  it("a diagnosis that looks at images from this machine", async () => {
    azure = await startLocalAzure([contosoFile]);
    azure.sandbox.faults.delayMs = thinkTimeMs;
    const landscape = await landscapeOf(azure, "contosotools", {
      probes: true,
    });
    assert.ok(Object.values(landscape.probes.tags).some(({ known }) => known));
    assert.ok(report(azure, "data plane", ["registry", "data"]) <= 7);
  });

  it("a diagnosis in a cloud whose Resource Graph has no role assignments", async () => {
    azure = await startLocalAzure(["test/sandbox/tenants/contoso-china.json"]);
    azure.sandbox.faults.delayMs = thinkTimeMs;
    await landscapeOf(azure, "contosochina");
    assert.ok(report(azure, "diagnosis in China", ["arm", "graph"]) <= 5);
  });

  it("the tree of 200 registries and 1,000 web apps", async () => {
    azure = await startLocalAzure([largeTenant()]);
    azure.sandbox.faults.delayMs = thinkTimeMs;
    const outcome = await inventory(
      { cloud: firstCloud(azure) },
      azure.host,
      freeRun(),
    );
    assert.ok(outcome.ok);
    const registries = outcome.value.tenants.flatMap(({ subscriptions }) =>
      subscriptions.flatMap((subscription) => subscription.registries),
    );
    assert.equal(registries.length, 200);
    const apps = registries.flatMap(({ consumers }) => consumers);
    assert.equal(apps.length, 1000);
    assert.ok(report(azure, "tree", ["arm", "graph"]) <= 4);
  });
});

/** Prints the figures and gives the longest chain. */
function report(
  { sandbox }: LocalAzure,
  what: string,
  planes: readonly Plane[],
): number {
  const entries = sandbox.log.entries.filter(({ plane }) =>
    planes.includes(plane),
  );
  const chain = longestChain(entries).length;
  console.log(
    `      ${what}: ${entries.length} requests, longest chain ${chain}`,
  );
  return chain;
}

/** A role for the cluster's nodes on the registry of the two web apps. */
function letClusterPullFromShop({ sandbox }: LocalAzure): void {
  sandbox.edit(({ resources }) => {
    const isRole = /registries\/contosoplatform\/.*\/roleAssignments\//i;
    const role = resources.find(({ id }) => isRole.test(id));
    const shop = resources.find(({ id }) =>
      /registries\/contosoweb$/i.test(id),
    );
    assert.ok(role && shop);
    const name = "5a1e0c52-43b5-4a4b-8f0e-1c8f1d6f4a77";
    resources.push({
      ...role,
      id: `${shop.id}/providers/Microsoft.Authorization/roleAssignments/${name}`,
      name,
      properties: { ...role.properties, scope: shop.id },
    });
  });
}
