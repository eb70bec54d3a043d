import assert from "node:assert/strict";
import type { VirtualNetwork } from "./arm-network.ts";
import {
  networkOfServer,
  ownDnsServers,
  serversOfNetwork,
} from "./dns-servers.ts";

const hub = "/subscriptions/s/virtualNetworks/hub";
const old = "/subscriptions/s/virtualNetworks/old";
const network: VirtualNetwork = {
  id: "/subscriptions/s/virtualNetworks/spoke",
  name: "spoke",
  properties: {
    addressSpace: { addressPrefixes: ["10.1.0.0/16", "10.2.0.0/24"] },
    dhcpOptions: { dnsServers: ["168.63.129.16", "10.0.0.4"] },
    virtualNetworkPeerings: [
      peering(hub, "Connected", {
        remoteAddressSpace: { addressPrefixes: ["10.0.0.0/24"] },
        remoteVirtualNetworkAddressSpace: { addressPrefixes: ["10.0.0.0/16"] },
      }),
      peering("/subscriptions/s/virtualNetworks/lost", "Disconnected", {
        remoteAddressSpace: { addressPrefixes: ["10.3.0.0/16"] },
      }),
      peering(old, "Connected", {
        remoteAddressSpace: { addressPrefixes: ["10.4.0.0/16"] },
      }),
    ],
  },
};

function peering(id: string, peeringState: string, spaces: object) {
  return {
    id: `${id}/peering`,
    name: "peering",
    properties: { remoteVirtualNetwork: { id }, peeringState, ...spaces },
  };
}

describe("the DNS servers of a network", () => {
  it("are its own without Azure's", () => {
    assert.deepEqual(ownDnsServers(serversOfNetwork(network)), ["10.0.0.4"]);
    assert.deepEqual(serversOfNetwork({ ...network, properties: {} }), []);
  });

  for (const [server, home] of [
    ["10.1.255.255", network.id],
    ["10.2.0.0", network.id],
    ["168.63.129.16", network.id],
    ["10.0.200.4", hub],
    ["10.4.0.4", old],
    ["10.2.1.0", undefined],
    ["10.3.0.4", undefined],
    ["192.168.1.1", undefined],
    ["fd00::4", undefined],
  ] as const) {
    it(`${server} stands in ${home ?? "no network that is known"}`, () => {
      assert.equal(networkOfServer(network, server), home);
    });
  }
});
