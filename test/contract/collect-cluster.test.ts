import assert from "node:assert/strict";
import { nameOf } from "../../src/model/arm-id.ts";
import { valueOf } from "../../src/model/fact.ts";
import { allowThroughFirewall, find } from "./contoso-edits.ts";
import { startLocalAzure, type LocalAzure } from "./local-azure.ts";
import { contosoFile, firstJourney, landscapeOf } from "./read.ts";

describe("what is read of a cluster", () => {
  let azure: LocalAzure;
  beforeEach(async () => {
    azure = await startLocalAzure([contosoFile]);
  });
  afterEach(() => azure.stop());

  it("are the identities of its scale sets, one for each pool", async () => {
    const { scaleSets } = await landscapeOf(azure, "contosofleet");
    const [list = []] = Object.values(scaleSets).map(valueOf);
    assert.deepEqual(
      list.map(({ identity }) =>
        Object.keys(identity?.userAssignedIdentities ?? {}).map(nameOf),
      ),
      [["aks-fleet-agentpool"], ["aks-fleet-agentpool"]],
    );
  });

  it("leaves its journey unknown where scale sets may not be read, or not all", async () => {
    const verdict = async () =>
      (await firstJourney(azure, "contosofleet")).verdict;
    azure.sandbox.edit((tenant) => {
      allowThroughFirewall(tenant, ["*.azurecr.io"]);
    });
    assert.equal(await verdict(), "passes");
    azure.sandbox.faults.deniedActions.add(
      "microsoft.compute/virtualmachinescalesets/read",
    );
    assert.equal(await verdict(), "unknown");
    azure.sandbox.faults.clear();
    azure.sandbox.edit(({ resources }) => {
      const at = resources.findIndex(({ id }) =>
        /aks-fleet.*\/virtualMachineScaleSets\//i.test(id),
      );
      resources.splice(at, 1);
    });
    assert.equal(await verdict(), "unknown");
  });

  it("is its proxy without the password, and the age of its nodes", async () => {
    const nodeImageVersion = "AKSUbuntu-2204gen2containerd-202607.29.0";
    const proxy = "http://nodes:hunter2@proxy.contoso.com:3128/";
    azure.sandbox.edit((tenant) => {
      const { properties } = find(tenant, "aks-delivery");
      properties["httpProxyConfig"] = {
        enabled: true,
        httpProxy: proxy,
        httpsProxy: proxy,
        noProxy: ["localhost", ".svc"],
        trustedCa: null,
      };
      properties["agentPoolProfiles"] = [{ name: "system", nodeImageVersion }];
    });
    const { clusters } = await landscapeOf(azure, "contosoplatform");
    const [cluster] = Object.values(clusters).flatMap(
      (fact) => valueOf(fact) ?? [],
    );
    const address = "http://proxy.contoso.com:3128/";
    assert.deepEqual(cluster?.properties.httpProxyConfig, {
      enabled: true,
      httpProxy: address,
      httpsProxy: address,
      noProxy: ["localhost", ".svc"],
    });
    assert.deepEqual(cluster.properties.agentPoolProfiles, [
      { name: "system", nodeImageVersion },
    ]);
  });

  it("is the certificates that its nodes are given", async () => {
    azure.sandbox.edit((tenant) => {
      const { properties } = find(tenant, "aks-delivery");
      properties["httpProxyConfig"] = { trustedCa: "LS0tLS1CRUdJTg==" };
    });
    const { clusters } = await landscapeOf(azure, "contosoplatform");
    const [cluster] = Object.values(clusters).flatMap(
      (fact) => valueOf(fact) ?? [],
    );
    assert.deepEqual(cluster?.properties.httpProxyConfig, {
      trustedCa: "LS0tLS1CRUdJTg==",
    });
  });
});
