import assert from "node:assert/strict";
import { valueOf } from "../../src/model/fact.ts";
import { startLocalAzure, type LocalAzure } from "./local-azure.ts";
import { contosoFile, landscapeOf } from "./read.ts";

describe("what is read of a cluster", () => {
  let azure: LocalAzure;
  beforeEach(async () => {
    azure = await startLocalAzure([contosoFile]);
  });
  afterEach(() => azure.stop());

  it("is its proxy without the password, and the age of its nodes", async () => {
    const nodeImageVersion = "AKSUbuntu-2204gen2containerd-202607.29.0";
    const proxy = "http://nodes:hunter2@proxy.contoso.com:3128/";
    azure.sandbox.edit(({ resources }) => {
      const cluster = resources.find(({ name }) => name === "aks-delivery");
      assert.ok(cluster?.properties);
      cluster.properties["httpProxyConfig"] = {
        enabled: true,
        httpProxy: proxy,
        httpsProxy: proxy,
        noProxy: ["localhost", ".svc"],
        trustedCa: null,
      };
      cluster.properties["agentPoolProfiles"] = [
        { name: "system", nodeImageVersion },
      ];
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
    azure.sandbox.edit(({ resources }) => {
      const cluster = resources.find(({ name }) => name === "aks-delivery");
      assert.ok(cluster?.properties);
      cluster.properties["httpProxyConfig"] = { trustedCa: "LS0tLS1CRUdJTg==" };
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
