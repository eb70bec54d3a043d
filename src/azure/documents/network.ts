import * as v from "valibot";
import type {
  NatGateway,
  NetworkInterface,
  NetworkSecurityGroup,
  Peering,
  PrivateEndpoint,
  PublicIpAddress,
  PublicIpPrefix,
  RouteTable,
  ServiceEndpointPolicy,
  SecurityRule,
  ServiceTag,
  Subnet,
  VirtualNetwork,
} from "../../model/arm-network.ts";
import {
  flag,
  reference,
  references,
  resource,
  text,
  texts,
  type Schema,
} from "./document.ts";

const addressSpace = v.exactOptional(v.object({ addressPrefixes: texts }));

const subnet = resource(
  v.object({
    addressPrefix: text,
    addressPrefixes: texts,
    networkSecurityGroup: v.exactOptional(reference),
    routeTable: v.exactOptional(reference),
    natGateway: v.exactOptional(reference),
    serviceEndpoints: v.exactOptional(
      v.array(v.object({ service: v.string(), provisioningState: text })),
    ),
    serviceEndpointPolicies: references,
    delegations: v.exactOptional(
      v.array(
        v.object({
          name: text,
          properties: v.exactOptional(v.object({ serviceName: text })),
        }),
      ),
    ),
    privateEndpointNetworkPolicies: text,
    ipConfigurations: references,
  }),
) satisfies Schema<Subnet>;

const peering = resource(
  v.object({
    remoteVirtualNetwork: v.exactOptional(reference),
    remoteAddressSpace: addressSpace,
    remoteVirtualNetworkAddressSpace: addressSpace,
    peeringState: text,
    allowVirtualNetworkAccess: flag,
    allowForwardedTraffic: flag,
    allowGatewayTransit: flag,
    useRemoteGateways: flag,
  }),
) satisfies Schema<Peering>;

export const virtualNetwork: Schema<VirtualNetwork> = resource(
  v.object({
    addressSpace,
    dhcpOptions: v.exactOptional(v.object({ dnsServers: texts })),
    subnets: v.exactOptional(v.array(subnet)),
    virtualNetworkPeerings: v.exactOptional(v.array(peering)),
  }),
);

const securityRules = v.exactOptional(
  v.array(
    resource(
      v.object({
        priority: v.number(),
        direction: v.string(),
        access: v.string(),
        protocol: v.string(),
        sourceAddressPrefix: text,
        sourceAddressPrefixes: texts,
        destinationAddressPrefix: text,
        destinationAddressPrefixes: texts,
        destinationPortRange: text,
        destinationPortRanges: texts,
        destinationApplicationSecurityGroups: references,
      }),
    ) satisfies Schema<SecurityRule>,
  ),
);

export const networkSecurityGroup: Schema<NetworkSecurityGroup> = resource(
  v.object({ securityRules, defaultSecurityRules: securityRules }),
);

export const routeTable: Schema<RouteTable> = resource(
  v.object({
    routes: v.exactOptional(
      v.array(
        resource(
          v.object({
            addressPrefix: v.string(),
            nextHopType: v.string(),
            nextHopIpAddress: text,
          }),
        ),
      ),
    ),
  }),
);

export const serviceEndpointPolicy: Schema<ServiceEndpointPolicy> = resource(
  v.object({
    serviceEndpointPolicyDefinitions: v.exactOptional(
      v.array(resource(v.object({ service: text, serviceResources: texts }))),
    ),
  }),
);

export const natGateway: Schema<NatGateway> = resource(
  v.object({ publicIpAddresses: references, publicIpPrefixes: references }),
);

export const publicIpAddress: Schema<PublicIpAddress> = resource(
  v.object({ ipAddress: text }),
);

export const publicIpPrefix: Schema<PublicIpPrefix> = resource(
  v.object({ ipPrefix: text }),
);

export const privateEndpoint: Schema<PrivateEndpoint> = resource(
  v.object({
    subnet: v.exactOptional(reference),
    networkInterfaces: references,
    provisioningState: text,
    ipConfigurations: v.exactOptional(v.array(v.object({ name: text }))),
    customDnsConfigs: v.exactOptional(
      v.array(v.object({ fqdn: text, ipAddresses: texts })),
    ),
  }),
);

export const networkInterface: Schema<NetworkInterface> = resource(
  v.object({
    ipConfigurations: v.exactOptional(
      v.array(
        resource(
          v.object({
            privateIPAddress: text,
            privateLinkConnectionProperties: v.exactOptional(
              v.object({ requiredMemberName: text, fqdns: texts }),
            ),
          }),
        ),
      ),
    ),
  }),
);

/** IPv6 blocks stand beside IPv4 ones. */
export const serviceTags: Schema<readonly ServiceTag[]> = v.array(
  v.object({
    name: v.string(),
    properties: v.object({ addressPrefixes: v.array(v.string()) }),
  }),
);
