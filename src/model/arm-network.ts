import type { Reference, Resource } from "./arm.ts";

// Documents of Microsoft.Network, as `arm.ts` keeps those of the other providers.

export type VirtualNetwork = Resource<{
  readonly addressSpace?: AddressSpace;
  readonly dhcpOptions?: { readonly dnsServers?: readonly string[] };
  readonly subnets?: readonly Subnet[];
  readonly virtualNetworkPeerings?: readonly Peering[];
}>;

export interface AddressSpace {
  readonly addressPrefixes?: readonly string[];
}

export type Subnet = Resource<{
  readonly addressPrefix?: string;
  readonly addressPrefixes?: readonly string[];
  readonly networkSecurityGroup?: Reference;
  readonly routeTable?: Reference;
  readonly natGateway?: Reference;
  readonly serviceEndpoints?: readonly {
    readonly service: string;
    readonly provisioningState?: string;
  }[];
  readonly serviceEndpointPolicies?: readonly Reference[];
  readonly delegations?: readonly {
    readonly name?: string;
    readonly properties?: { readonly serviceName?: string };
  }[];
  readonly privateEndpointNetworkPolicies?: string;
  /** The addresses in use. */
  readonly ipConfigurations?: readonly Reference[];
}>;

export type ServiceEndpointPolicy = Resource<{
  readonly serviceEndpointPolicyDefinitions?: readonly Resource<{
    /** `Microsoft.Storage`, or `Global` for aliases of services. */
    readonly service?: string;
    readonly serviceResources?: readonly string[];
  }>[];
}>;

export type Peering = Resource<{
  readonly remoteVirtualNetwork?: Reference;
  readonly remoteAddressSpace?: AddressSpace;
  readonly remoteVirtualNetworkAddressSpace?: AddressSpace;
  readonly peeringState?: string;
  readonly allowVirtualNetworkAccess?: boolean;
  readonly allowForwardedTraffic?: boolean;
  readonly allowGatewayTransit?: boolean;
  readonly useRemoteGateways?: boolean;
}>;

export type NetworkSecurityGroup = Resource<{
  readonly securityRules?: readonly SecurityRule[];
  readonly defaultSecurityRules?: readonly SecurityRule[];
}>;

export type SecurityRule = Resource<{
  readonly priority: number;
  readonly direction: string;
  readonly access: string;
  readonly protocol: string;
  readonly sourceAddressPrefix?: string;
  readonly sourceAddressPrefixes?: readonly string[];
  readonly destinationAddressPrefix?: string;
  readonly destinationAddressPrefixes?: readonly string[];
  readonly destinationPortRange?: string;
  readonly destinationPortRanges?: readonly string[];
  readonly destinationApplicationSecurityGroups?: readonly Reference[];
}>;

export type RouteTable = Resource<{ readonly routes?: readonly Route[] }>;

export type Route = Resource<{
  readonly addressPrefix: string;
  readonly nextHopType: string;
  readonly nextHopIpAddress?: string;
}>;

export type NatGateway = Resource<{
  readonly publicIpAddresses?: readonly Reference[];
  readonly publicIpPrefixes?: readonly Reference[];
}>;

export type PublicIpAddress = Resource<{ readonly ipAddress?: string }>;

export type PublicIpPrefix = Resource<{ readonly ipPrefix?: string }>;

export type PrivateEndpoint = Resource<{
  readonly subnet?: Reference;
  readonly networkInterfaces?: readonly Reference[];
  readonly provisioningState?: string;
  /** Addresses that somebody chose; empty when Azure chose them. */
  readonly ipConfigurations?: readonly { readonly name?: string }[];
  readonly customDnsConfigs?: readonly {
    readonly fqdn?: string;
    readonly ipAddresses?: readonly string[];
  }[];
}>;

export type PrivateDnsZoneGroup = Resource<{
  readonly privateDnsZoneConfigs?: readonly {
    readonly name?: string;
    readonly properties?: { readonly privateDnsZoneId?: string };
  }[];
}>;

export type NetworkInterface = Resource<{
  readonly ipConfigurations?: readonly Resource<{
    readonly privateIPAddress?: string;
    readonly privateLinkConnectionProperties?: {
      readonly requiredMemberName?: string;
      readonly fqdns?: readonly string[];
    };
  }>[];
}>;

/** The public addresses of a service of Azure, in all regions or in one. */
export interface ServiceTag {
  /** `AzureContainerRegistry.EastUS` */
  readonly name: string;
  readonly properties: { readonly addressPrefixes: readonly string[] };
}

export type PrivateDnsZone = Resource<{ readonly numberOfRecordSets?: number }>;

export type VirtualNetworkLink = Resource<{
  readonly virtualNetwork?: Reference;
  readonly registrationEnabled?: boolean;
  readonly virtualNetworkLinkState?: string;
  readonly resolutionPolicy?: string;
}>;

export type DnsARecordSet = Resource<{
  readonly aRecords?: readonly { readonly ipv4Address: string }[];
}>;
