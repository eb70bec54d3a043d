import assert from "node:assert/strict";
import { nameOf } from "../../src/model/arm-id.ts";
import { valueOf } from "../../src/model/fact.ts";
import { object } from "../sandbox/json.ts";
import { allowThroughFirewall, find, letPull } from "./contoso-edits.ts";
import { startLocalAzure, type LocalAzure } from "./local-azure.ts";
import {
  contosoFile,
  firstJourney,
  gapsOf,
  landscapeOf,
  resultOf,
} from "./read.ts";

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

  it("is the prefix from which its nodes have addresses of their own", async () => {
    azure.sandbox.edit((tenant) => {
      const { id, properties } = find(tenant, "aks-delivery");
      const [group = ""] = id.split("/providers/");
      const prefix = `${group}/providers/Microsoft.Network/publicIPPrefixes/pfx-nodes`;
      tenant.resources.push({
        id: prefix,
        name: "pfx-nodes",
        type: "Microsoft.Network/publicIPPrefixes",
        properties: { ipPrefix: "203.0.113.64/28" },
      });
      properties["agentPoolProfiles"] = [
        {
          name: "edge",
          enableNodePublicIP: true,
          nodePublicIPPrefixID: prefix,
        },
      ];
    });
    const { publicIpPrefixes } = await landscapeOf(azure, "contosoplatform");
    assert.deepEqual(
      Object.values(publicIpPrefixes).map(
        (fact) => valueOf(fact)?.properties.ipPrefix,
      ),
      ["203.0.113.64/28"],
    );
    azure.sandbox.faults.deniedActions.add(
      "microsoft.network/publicipprefixes/read",
    );
    assert.ok(
      gapsOf(await landscapeOf(azure, "contosoplatform")).includes(
        "publicIpPrefixes denied",
      ),
    );
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

  it("are the roles of its control plane, which a finding about the kubelet's names", async () => {
    azure.sandbox.edit((tenant) => {
      const { id, properties } = find(tenant, "contosoml");
      properties["roleAssignmentMode"] = "LegacyRegistryPermissions";
      tenant.resources = tenant.resources.filter(
        (each) =>
          !each.id.startsWith(`${id}/`) ||
          !each.id.includes("/roleAssignments/"),
      );
      const { identity } = find(tenant, "aks-forecast");
      letPull(tenant, "contosoml", object(identity)["principalId"]);
    });
    const rule = "aks-kubelet-identity-missing-pull-role";
    const { diagnosis } = await resultOf(azure, "contosoml");
    const finding = diagnosis.findings.find((each) => each.rule === rule);
    assert.equal(finding?.wording, "other-identity");
    assert.match(String(finding.args["others"]), /^aks-forecast \(/);
    assert.match(String(finding.evidence.at(-1)?.value), /7f951dda-4ed3/);
  });
});
