import assert from "node:assert/strict";
import { readTenantFile, type Resource } from "../tenant-file.ts";
import { contosoFile } from "./contoso.ts";

interface Reference {
  readonly id: string;
}

/** What these tests read of a resource's properties, by resource type. */
interface Properties {
  "Microsoft.Network/virtualNetworks": {
    readonly virtualNetworkPeerings: readonly {
      readonly properties: {
        readonly peeringState: string;
        readonly remoteVirtualNetwork: Reference;
      };
    }[];
  };
  "Microsoft.Network/privateEndpoints": {
    readonly subnet: Reference;
    readonly networkInterfaces: readonly Reference[];
  };
  "Microsoft.Network/networkInterfaces": {
    readonly privateEndpoint: Reference;
    readonly ipConfigurations: readonly {
      readonly properties: {
        readonly privateIPAddress: string;
        readonly subnet: Reference;
        readonly privateLinkConnectionProperties: {
          readonly fqdns: readonly string[];
        };
      };
    }[];
  };
  "Microsoft.ContainerRegistry/registries/privateEndpointConnections": {
    readonly privateEndpoint: Reference;
    readonly privateLinkServiceConnectionState: { readonly status: string };
  };
  "Microsoft.Network/privateDnsZones": {
    readonly numberOfRecordSets: number;
    readonly numberOfVirtualNetworkLinks: number;
  };
  "Microsoft.Network/privateDnsZones/A": {
    readonly fqdn: string;
    readonly aRecords: readonly { readonly ipv4Address: string }[];
  };
  "Microsoft.ContainerService/managedClusters": {
    readonly nodeResourceGroup: string;
    readonly identityProfile: {
      readonly kubeletidentity: {
        readonly resourceId: string;
        readonly clientId: string;
        readonly objectId: string;
      };
    };
    readonly networkProfile: {
      /** Null where somebody else's device is the way out. */
      readonly loadBalancerProfile: {
        readonly effectiveOutboundIPs: readonly Reference[];
      } | null;
    };
  };
}

describe("Contoso's networks", () => {
  const { resources } = readTenantFile(contosoFile);
  const byId = new Map(resources.map((each) => [each.id.toLowerCase(), each]));

  function all<T extends keyof Properties>(
    type: T,
  ): { id: string; properties: Properties[T] }[] {
    return resources
      .filter((each) => each.type === type)
      .map(({ id, properties }) => ({
        id,
        properties: properties as unknown as Properties[T],
      }));
  }

  function named(id: string): Resource {
    const found = byId.get(id.toLowerCase());
    assert.ok(found, id);
    return found;
  }

  it("are peered from both sides", () => {
    const networks = all("Microsoft.Network/virtualNetworks");
    const peerings = networks.flatMap(({ id, properties }) =>
      properties.virtualNetworkPeerings.map((peering) => {
        assert.equal(peering.properties.peeringState, "Connected");
        return `${id} > ${peering.properties.remoteVirtualNetwork.id}`;
      }),
    );
    const returns = peerings.map((each) =>
      each.split(" > ").toReversed().join(" > "),
    );
    assert.ok(peerings.length >= 2);
    assert.deepEqual(peerings.toSorted(), returns.toSorted());
  });

  it("have for each name of an approved private endpoint one record with the address of its interface, but in story h", () => {
    const approved = all(
      "Microsoft.ContainerRegistry/registries/privateEndpointConnections",
    )
      .filter(
        ({ properties }) =>
          properties.privateLinkServiceConnectionState.status === "Approved",
      )
      .map(({ properties }) => properties.privateEndpoint.id);
    const wanted = all("Microsoft.Network/networkInterfaces")
      .filter(({ properties }) =>
        approved.includes(properties.privateEndpoint.id),
      )
      .flatMap(({ properties }) =>
        properties.ipConfigurations.flatMap(({ properties: ip }) =>
          ip.privateLinkConnectionProperties.fqdns.map(
            (fqdn) =>
              `${fqdn.replace(/\.azurecr\.io$/, ".privatelink.azurecr.io.")} ${ip.privateIPAddress}`,
          ),
        ),
      );
    const found = all("Microsoft.Network/privateDnsZones/A").flatMap(
      ({ properties }) =>
        properties.aRecords.map(
          ({ ipv4Address }) => `${properties.fqdn} ${ipv4Address}`,
        ),
    );
    const lacking = wanted.filter((record) => !found.includes(record));
    assert.deepEqual(lacking, [
      "contosoharbor.northeurope.data.privatelink.azurecr.io. 10.60.1.6",
    ]);
    assert.deepEqual([...found, ...lacking].toSorted(), wanted.toSorted());
  });

  it("lead a private endpoint and its interface to each other and to one subnet", () => {
    const endpoints = all("Microsoft.Network/privateEndpoints");
    assert.ok(endpoints.length >= 2);
    const interfaces = all("Microsoft.Network/networkInterfaces");
    for (const { id, properties } of endpoints) {
      const [nic, ...others] = interfaces.filter(
        (each) => each.properties.privateEndpoint.id === id,
      );
      assert.deepEqual(others, []);
      assert.deepEqual(properties.networkInterfaces, [{ id: nic?.id }]);
      for (const { properties: ip } of nic?.properties.ipConfigurations ?? []) {
        assert.equal(ip.subnet.id, properties.subnet.id);
      }
    }
  });

  it("say of a zone how many records and links it has", () => {
    const zones = all("Microsoft.Network/privateDnsZones");
    assert.ok(zones.length >= 2);
    for (const { id, properties } of zones) {
      const children = resources.filter((each) => each.id.startsWith(`${id}/`));
      const links = children.filter(({ type }) =>
        type.endsWith("/virtualNetworkLinks"),
      );
      assert.equal(properties.numberOfVirtualNetworkLinks, links.length, id);
      assert.equal(
        properties.numberOfRecordSets,
        children.length - links.length,
        id,
      );
    }
  });

  it("give a cluster the kubelet identity and the addresses of its node resource group", () => {
    const clusters = all("Microsoft.ContainerService/managedClusters");
    assert.ok(clusters.length >= 2);
    for (const { properties } of clusters) {
      const { resourceId, clientId, objectId } =
        properties.identityProfile.kubeletidentity;
      const identity = named(resourceId).properties;
      assert.deepEqual(
        [clientId, objectId],
        [identity["clientId"], identity["principalId"]],
      );
      const addresses =
        properties.networkProfile.loadBalancerProfile?.effectiveOutboundIPs ??
        [];
      for (const { id } of [...addresses, { id: resourceId }]) {
        assert.ok(
          id.includes(`/resourceGroups/${properties.nodeResourceGroup}/`),
          id,
        );
        assert.ok(named(id));
      }
    }
  });
});
