import assert from "node:assert/strict";
import { list } from "../sandbox/json.ts";
import { startLocalAzure, type LocalAzure } from "./local-azure.ts";
import { contosoFile, landscapeOf } from "./read.ts";

describe("what is read of a network", () => {
  let azure: LocalAzure;
  beforeEach(async () => {
    azure = await startLocalAzure([contosoFile]);
  });
  afterEach(() => azure.stop());

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
