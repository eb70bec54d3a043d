import assert from "node:assert/strict";
import { inventory } from "../../src/app/inventory.ts";
import { longestChain, type Plane } from "../sandbox/request-log.ts";
import { largeTenant } from "../sandbox/tenants/large.ts";
import { allowThroughFirewall, letPull } from "./contoso-edits.ts";
import { addPooledTask } from "./pooled-task.ts";
import { freeRun, startLocalAzure, type LocalAzure } from "./local-azure.ts";
import { contosoFile, firstCloud, landscapeOf } from "./read.ts";
import { putIntoSubnetOfOrders } from "./subnet-of-orders.ts";

const thinkTimeMs = 50;

describe("requests that wait for one another", () => {
  let azure: LocalAzure;
  afterEach(() => azure.stop());

  it("a diagnosis of a registry with two web apps and a cluster", async () => {
    azure = await startLocalAzure([contosoFile]);
    letClusterPullFromShop(azure);
    azure.sandbox.faults.delayMs = thinkTimeMs;
    const chain = await shortest(azure, "diagnosis", management, async () => {
      const { consumers } = await landscapeOf(azure, "contosoweb", {
        probes: true,
      });
      assert.deepEqual(consumers.map(({ kind }) => kind).sort(), [
        "aks-cluster",
        "machine",
        "web-app",
        "web-app",
      ]);
    });
    assert.ok(chain <= 5);
  });

  it("a diagnosis of a registry with a task in an agent pool behind a NAT gateway", async () => {
    azure = await startLocalAzure([contosoFile]);
    addPooledTask(azure);
    azure.sandbox.faults.delayMs = thinkTimeMs;
    const chain = await shortest(azure, "agent pool", management, async () => {
      const landscape = await landscapeOf(azure, "contosoorders");
      assert.ok(landscape.consumers.some(({ kind }) => kind === "acr-task"));
      assert.notDeepEqual(landscape.publicIpAddresses, {});
    });
    assert.ok(chain <= 5);
  });

  it("a diagnosis that looks at images from this machine", async () => {
    azure = await startLocalAzure([contosoFile]);
    azure.sandbox.faults.delayMs = thinkTimeMs;
    const data: readonly Plane[] = ["registry", "data"];
    const chain = await shortest(azure, "data plane", data, async () => {
      const { probes } = await landscapeOf(azure, "contosotools", {
        probes: true,
      });
      assert.ok(Object.values(probes.tags).some(({ known }) => known));
    });
    assert.ok(chain <= 7);
  });

  it("a diagnosis that fetches a layer of an image of several platforms", async () => {
    azure = await startLocalAzure([contosoFile]);
    azure.sandbox.edit(({ images }) => {
      const wiki = images["contosotools.azurecr.io"]?.["tools/wiki"]?.["1.8"];
      assert.ok(wiki);
      wiki.platforms = ["amd64", "arm64"].map((architecture) => ({
        os: "linux",
        architecture,
      }));
    });
    azure.sandbox.faults.delayMs = thinkTimeMs;
    const data: readonly Plane[] = ["registry", "data"];
    const chain = await shortest(azure, "layer", data, async () => {
      const { probes } = await landscapeOf(azure, "contosotools", {
        probes: true,
        consumers: ["machine"],
        image: "tools/wiki:1.8",
      });
      assert.ok(Object.values(probes.blobs).some(({ known }) => known));
    });
    assert.ok(chain <= 7);
  });

  it("a diagnosis of container apps behind a NAT gateway, and of a container group", async () => {
    azure = await startLocalAzure([contosoFile]);
    azure.sandbox.edit((tenant) => {
      putIntoSubnetOfOrders(tenant, "env-freight");
    });
    azure.sandbox.faults.delayMs = thinkTimeMs;
    const chain = await shortest(azure, "workloads", management, async () => {
      const { natGateways } = await landscapeOf(azure, "contosofreight");
      assert.ok(Object.values(natGateways).some(({ known }) => known));
    });
    assert.ok(chain <= 5);
  });

  it("a diagnosis of a cluster behind a firewall", async () => {
    azure = await startLocalAzure([contosoFile]);
    azure.sandbox.edit((tenant) => {
      allowThroughFirewall(tenant, ["*.azurecr.io"]);
    });
    azure.sandbox.faults.delayMs = thinkTimeMs;
    const chain = await shortest(azure, "firewall", management, async () => {
      const { ipGroups } = await landscapeOf(azure, "contosofleet");
      assert.ok(Object.values(ipGroups).some(({ known }) => known));
    });
    assert.ok(chain <= 5);
  });

  it("a diagnosis in a cloud whose Resource Graph has no role assignments", async () => {
    azure = await startLocalAzure(["test/sandbox/tenants/contoso-china.json"]);
    azure.sandbox.faults.delayMs = thinkTimeMs;
    const chain = await shortest(azure, "China", management, () =>
      landscapeOf(azure, "contosochina"),
    );
    assert.ok(chain <= 5);
  });

  it("the tree of 200 registries and 1,000 web apps", async () => {
    azure = await startLocalAzure([largeTenant()]);
    azure.sandbox.faults.delayMs = thinkTimeMs;
    const chain = await shortest(azure, "tree", management, async () => {
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
    });
    assert.ok(chain <= 4);
  });
});

const management: readonly Plane[] = ["arm", "graph", "logs"];

/**
 * Does something a few times, nothing kept between, and gives the shortest of the longest chains. Requests that follow one
 * another in time need not depend on each other, above all on a busy machine: every run gives an upper bound.
 */
async function shortest(
  { sandbox }: LocalAzure,
  what: string,
  planes: readonly Plane[],
  run: () => Promise<unknown>,
): Promise<number> {
  const chains: number[] = [];
  for (let round = 1; round <= 3; round += 1) {
    const before = sandbox.log.entries.length;
    await run();
    const entries = sandbox.log.entries
      .slice(before)
      .filter(({ plane }) => planes.includes(plane));
    const chain = longestChain(entries).length;
    console.log(
      `      ${what}: ${entries.length} requests, longest chain ${chain}`,
    );
    chains.push(chain);
  }
  return Math.min(...chains);
}

/** A role for the cluster's nodes on the registry of the two web apps. */
function letClusterPullFromShop({ sandbox }: LocalAzure): void {
  sandbox.edit((tenant) => {
    const isRole = /registries\/contosoplatform\/.*\/roleAssignments\//i;
    const role = tenant.resources.find(({ id }) => isRole.test(id));
    assert.ok(role);
    letPull(tenant, "contosoweb", role.properties["principalId"]);
  });
}
