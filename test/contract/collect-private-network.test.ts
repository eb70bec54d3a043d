import assert from "node:assert/strict";
import { sameId } from "../../src/model/arm-id.ts";
import { valueOf, type Table } from "../../src/model/fact.ts";
import { list, object } from "../sandbox/json.ts";
import { find } from "./contoso-edits.ts";
import { startLocalAzure, type LocalAzure } from "./local-azure.ts";
import { contosoFile, firstJourney, landscapeOf, resultOf } from "./read.ts";

describe("what is read of private endpoints and their networks", () => {
  let azure: LocalAzure;
  beforeEach(async () => {
    azure = await startLocalAzure([contosoFile]);
  });
  afterEach(() => azure.stop());

  it("is which addresses of a subnet are in use", async () => {
    const { virtualNetworks } = await landscapeOf(azure, "contosoplatform");
    const used = named(virtualNetworks, "vnet-hub").properties.subnets?.map(
      ({ name, properties }) => [name, properties.ipConfigurations?.length],
    );
    assert.deepEqual(used, [
      ["snet-private-endpoints", 3],
      ["snet-management", undefined],
    ]);
  });

  it("is enough to say where each name should lead, and what the zones answer", async () => {
    const privateNames = async () =>
      (await resultOf(azure, "contosoplatform")).diagnosis.privateNames;
    const { names = [], complete } = (await privateNames()) ?? {};
    assert.deepEqual(
      names.map(({ host, expected, answers }) => [
        host,
        expected,
        ...answers.map(
          ({ networks, state, addresses }) =>
            `${networks.join()} ${state} ${addresses.join()}`,
        ),
      ]),
      Object.entries({
        "contosoplatform.azurecr.io": "10.10.1.4",
        "contosoplatform.westeurope.data.azurecr.io": "10.10.1.5",
        "contosoplatform.northeurope.data.azurecr.io": "10.10.1.6",
      }).map(([host, address]) => [
        host,
        address,
        `vnet-hub addresses ${address}`,
        "vnet-delivery no-zone ",
        " unread ",
      ]),
    );
    assert.equal(complete, true);
    assert.ok(names.every(({ keptByHand }) => !keptByHand));
    azure.sandbox.edit((tenant) => {
      const left = tenant.resources.filter(
        ({ id }) => !/pe-contosoplatform\/privateDnsZoneGroups/i.test(id),
      );
      assert.ok(left.length < tenant.resources.length);
      tenant.resources = left;
    });
    const { names: without = [] } = (await privateNames()) ?? {};
    assert.ok(without.length > 0);
    assert.ok(without.every(({ keptByHand }) => keptByHand));
  });

  it("is whether somebody chose the addresses of an endpoint", async () => {
    const before = await landscapeOf(azure, "contosoplatform");
    azure.sandbox.edit((tenant) => {
      find(tenant, "pe-contosoplatform").properties["ipConfigurations"] = [
        {
          name: "login",
          properties: {
            groupId: "registry",
            memberName: "registry",
            privateIPAddress: "10.10.1.4",
          },
        },
      ];
    });
    const after = await landscapeOf(azure, "contosoplatform");
    assert.deepEqual(
      [before, after].map(
        ({ privateEndpoints }) =>
          named(privateEndpoints, "pe-contosoplatform").properties
            .ipConfigurations,
      ),
      [[], [{ name: "login" }]],
    );
  });

  it("is the zones of the subscription in which a network's DNS servers stand", async () => {
    const subscription = "eb663e62-6f82-4a00-aa77-e2e15133d5ca";
    const before = await landscapeOf(azure, "contosoplatform");
    assert.ok(!(subscription in before.privateDnsZones));
    azure.sandbox.edit((tenant) => {
      const { properties } = find(tenant, "vnet-delivery");
      properties["dhcpOptions"] = { dnsServers: ["10.99.0.4"] };
      const peering = structuredClone(
        object(list(properties["virtualNetworkPeerings"])[0]),
      );
      Object.assign(object(peering["properties"]), {
        remoteVirtualNetwork: {
          id: `/subscriptions/${subscription}/resourceGroups/rg-dns/providers/Microsoft.Network/virtualNetworks/vnet-dns`,
        },
        remoteVirtualNetworkAddressSpace: { addressPrefixes: ["10.99.0.0/16"] },
      });
      properties["virtualNetworkPeerings"] = [peering];
    });
    const after = await landscapeOf(azure, "contosoplatform");
    assert.ok(subscription in after.privateDnsZones);
  });

  it("is private zones of names like the right one, and how far they hide the registry", async () => {
    const group =
      "/subscriptions/06b2fc02-6b3e-4c18-b58b-c6925acf3084/resourceGroups/rg-registries";
    const zones = `${group}/providers/Microsoft.Network/privateDnsZones`;
    azure.sandbox.edit((tenant) => {
      const zone = find(tenant, "privatelink.azurecr.io");
      const link = find(tenant, "link-harbor");
      for (const name of ["azurecr.io", "data.privatelink.azurecr.io"]) {
        tenant.resources.push(
          { ...zone, id: `${zones}/${name}`, name },
          { ...link, id: `${zones}/${name}/virtualNetworkLinks/link-harbor` },
        );
      }
    });
    const { diagnosis, landscape } = await resultOf(azure, "contosoharbor");
    const listed = Object.values(landscape.privateDnsZones)
      .flatMap((fact) => valueOf(fact) ?? [])
      .map(({ name }) => name);
    assert.deepEqual(
      listed.filter((name) => name !== "privatelink.azurecr.io").toSorted(),
      ["azurecr.io", "data.privatelink.azurecr.io"],
    );
    assert.ok(
      landscape.virtualNetworkLinks[`${zones}/azurecr.io`.toLowerCase()]?.known,
    );
    assert.deepEqual(diagnosis.journeys[0]?.causes, [
      "private-dns-zone-wrong-name",
    ]);
  });

  it("is the DNS servers of an app, which it asks instead of its network's", async () => {
    const resolveBy = (ofNetwork: string[], ofApp: string[]): void => {
      azure.sandbox.edit((tenant) => {
        find(tenant, "vnet-ferry").properties["dhcpOptions"] = {
          dnsServers: ofNetwork,
        };
        find(tenant, "ferry-tracker").properties["dnsConfiguration"] = {
          dnsServers: ofApp,
        };
      });
    };
    const own = ["10.63.0.4"];
    const azures = ["168.63.129.16"];
    resolveBy(own, azures);
    assert.equal((await firstJourney(azure, "contosoferry")).verdict, "passes");
    resolveBy([], own);
    const { verdict, causes } = await firstJourney(azure, "contosoferry");
    assert.deepEqual(
      [verdict, ...causes],
      ["blocked", "private-dns-custom-server-no-forwarder"],
    );
  });

  for (const [registry, action] of [
    ["contosoharbor", "privateDnsZones/A/read"],
    ["contosoharbor", "privateDnsZones/virtualNetworkLinks/read"],
    ["contosoharbor", "networkInterfaces/read"],
    ["contosoferry", "privateDnsZones/read"],
    ["contosoferry", "privateDnsZones/virtualNetworkLinks/read"],
    ["contosoferry", "virtualNetworks/read"],
  ] as const) {
    it(`leaves the journey to ${registry} unknown without ${action}`, async () => {
      azure.sandbox.faults.deniedActions.add(
        `microsoft.network/${action}`.toLowerCase(),
      );
      const { consumer, verdict } = await firstJourney(azure, registry);
      assert.deepEqual([consumer.kind, verdict], ["web-app", "unknown"]);
    });
  }
});

function named<T extends { name: string }>(table: Table<T>, name: string): T {
  const found = Object.values(table)
    .flatMap((fact) => valueOf(fact) ?? [])
    .find((document) => sameId(document.name, name));
  assert.ok(found, name);
  return found;
}
