import type { Registry, Site } from "../../src/model/arm.ts";
import type { DnsAnswer } from "../../src/model/probe.ts";
import { landscape, type Builder } from "./builder.ts";
import { subnetIdOf } from "./ids.ts";
import type { EndpointOptions, SubnetOptions } from "./network-documents.ts";

/** Beginnings that the tests of network rules share. */

export const disabled: Partial<Registry["properties"]> = {
  publicNetworkAccess: "Disabled",
  networkRuleSet: { defaultAction: "Deny", ipRules: [] },
};

/** A web app that pulls through the subnet `apps` of the network `spoke`. */
export const throughSpoke: Partial<Site["properties"]> = {
  virtualNetworkSubnetId: subnetIdOf("spoke", "apps"),
  outboundVnetRouting: { imagePullTraffic: true },
};

/** A web app that is integrated there, but pulls on the public route. */
export const besideSpoke: Partial<Site["properties"]> = {
  virtualNetworkSubnetId: subnetIdOf("spoke", "apps"),
  outboundVnetRouting: { applicationTraffic: true, imagePullTraffic: false },
};

/** The registry's private endpoint in the network `hub`. */
export const hubEndpoint: EndpointOptions = {
  name: "pe-hub",
  network: "hub",
  subnet: "endpoints",
  addresses: { registry: "10.0.9.5", registry_data_eastus: "10.0.9.4" },
};

export const hubRecords = {
  contosoweb: ["10.0.9.5"],
  "contosoweb.eastus.data": ["10.0.9.4"],
};

/** A hub and a spoke, peered with each other, or as the test says. */
export function networks(
  from: Builder,
  options: {
    readonly apps?: SubnetOptions;
    readonly endpoints?: SubnetOptions;
    readonly dnsServers?: readonly string[];
    readonly spokeSide?: string;
    readonly hubSide?: string;
  } = {},
): Builder {
  const { spokeSide = "Connected", hubSide = "Connected" } = options;
  return from
    .virtualNetwork({
      name: "hub",
      addressSpace: "10.0.0.0/16",
      subnets: { endpoints: { prefix: "10.0.9.0/24", ...options.endpoints } },
      peerings: hubSide === "" ? {} : { spoke: hubSide },
      peerSpaces: { spoke: "10.1.0.0/16" },
    })
    .virtualNetwork({
      name: "spoke",
      addressSpace: "10.1.0.0/16",
      subnets: { apps: { prefix: "10.1.1.0/24", ...options.apps } },
      peerings: spokeSide === "" ? {} : { hub: spokeSide },
      peerSpaces: { hub: "10.0.0.0/16" },
      ...(options.dnsServers && { dnsServers: options.dnsServers }),
    });
}

/** A registry that only a private endpoint in the hub leads to. */
export function privateRegistry(from: Builder = landscape()): Builder {
  return from.registry({ properties: disabled }).privateEndpoint(hubEndpoint);
}

/** Such a registry whose region has a login server of its own, with the address 10.0.9.6. */
export function regionalRegistry(): Builder {
  return landscape()
    .registry({ properties: { ...disabled, regionalEndpoints: "Enabled" } })
    .replications()
    .privateEndpoint({
      ...hubEndpoint,
      addresses: { ...hubEndpoint.addresses, registry_eastus: "10.0.9.6" },
    });
}

/** An image by the login server's name, and by that of the region's own. */
export const globalImage = "contosoweb.azurecr.io/shop/web:1.4";
export const regionalImage = "contosoweb.eastus.geo.azurecr.io/shop/web:1.4";

/** The zone with all records, linked to the hub and to the networks named. */
export function zoneFor(from: Builder, ...linked: readonly string[]): Builder {
  const links = Object.fromEntries(
    ["hub", ...linked].map((name) => [name, "Completed"]),
  );
  return from.privateDnsZone({ links, records: hubRecords });
}

/** A cluster whose nodes are in the subnet `apps` of the spoke. */
export function spokeCluster(
  from: Builder,
  outboundType = "userAssignedNATGateway",
  ...images: readonly string[]
): Builder {
  return from.cluster({
    images,
    properties: {
      agentPoolProfiles: [
        { name: "nodes", vnetSubnetID: subnetIdOf("spoke", "apps") },
      ],
      networkProfile: { outboundType },
    },
  });
}

export function dns(...addresses: readonly string[]): DnsAnswer {
  return {
    rcode: addresses.length > 0 ? "NOERROR" : "NXDOMAIN",
    resolver: "192.0.2.53",
    cnames: [],
    addresses,
    milliseconds: 3,
  };
}
