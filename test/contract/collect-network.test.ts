import assert from "node:assert/strict";
import { list, object } from "../sandbox/json.ts";
import { startLocalAzure, type LocalAzure } from "./local-azure.ts";
import { contosoFile, landscapeOf } from "./read.ts";

describe("what is read of a network", () => {
  let azure: LocalAzure;
  beforeEach(async () => {
    azure = await startLocalAzure([contosoFile]);
  });
  afterEach(() => azure.stop());

  it("are the networks that the registry's subnet rules name", async () => {
    const network = addSubnetRule();
    const { virtualNetworks } = await landscapeOf(azure, "contosoweb");
    assert.ok(virtualNetworks[network]?.known);
  });

  it("is not known where such a network may not be read", async () => {
    const network = addSubnetRule();
    azure.sandbox.faults.deniedActions.add(
      "microsoft.network/virtualnetworks/read",
    );
    const { virtualNetworks } = await landscapeOf(azure, "contosoweb");
    const fact = virtualNetworks[network];
    assert.equal(fact?.known === false && fact.reason, "denied");
  });

  /** A rule of `contosoweb` about a subnet, and the id of the subnet's network. */
  function addSubnetRule(): string {
    let network = "";
    azure.sandbox.edit(({ resources }) => {
      const registry = resources.find(({ name }) => name === "contosoweb");
      const id = resources.find(({ name }) => name === "vnet-orders")?.id;
      assert.ok(registry && id);
      network = id.toLowerCase();
      object(registry.properties["networkRuleSet"])["virtualNetworkRules"] = [
        {
          action: "Allow",
          virtualNetworkSubnetResourceId: `${id}/subnets/snet-apps`,
        },
      ];
    });
    return network;
  }

  it("are the networks that lend it a gateway", async () => {
    let transit = "";
    azure.sandbox.edit(({ resources }) => {
      const spoke = resources.find(({ name }) => name === "vnet-delivery");
      assert.ok(spoke);
      transit = spoke.id.replace("vnet-delivery", "vnet-transit");
      resources.push({
        ...spoke,
        id: transit,
        name: "vnet-transit",
        properties: { virtualNetworkPeerings: [] },
      });
      const toTransit = {
        id: `${spoke.id}/virtualNetworkPeerings/to-transit`,
        name: "to-transit",
        properties: {
          remoteVirtualNetwork: { id: transit },
          peeringState: "Connected",
          useRemoteGateways: true,
        },
      };
      spoke.properties["virtualNetworkPeerings"] = [
        ...list(spoke.properties["virtualNetworkPeerings"]),
        toTransit,
      ];
    });
    const { virtualNetworks } = await landscapeOf(azure, "contosoplatform");
    assert.ok(virtualNetworks[transit.toLowerCase()]?.known);
  });
});
