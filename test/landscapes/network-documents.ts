import type { PrivateEndpointConnection } from "../../src/model/arm.ts";
import type {
  NetworkSecurityGroup,
  PrivateEndpoint,
  NetworkInterface,
  Route,
  SecurityRule,
  Subnet,
  VirtualNetwork,
} from "../../src/model/arm-network.ts";
import {
  endpointPolicyIdOf,
  natGatewayIdOf,
  networkIdOf,
  networkInterfaceIdOf,
  privateEndpointIdOf,
  routeTableIdOf,
  securityGroupIdOf,
  subnetIdOf,
} from "./ids.ts";

export interface SubnetOptions {
  readonly prefix?: string;
  readonly securityGroup?: string;
  readonly routeTable?: string;
  readonly natGateway?: string;
  readonly serviceEndpoints?: readonly string[];
  readonly serviceEndpointPolicies?: readonly string[];
  /** App Service, when a test does not say. */
  readonly delegations?: readonly string[];
  readonly privateEndpointNetworkPolicies?: string;
  /** How many addresses are in use; not said when a test does not say. */
  readonly used?: number;
}

export interface NetworkOptions {
  readonly name: string;
  readonly addressSpace?: string;
  readonly dnsServers?: readonly string[];
  readonly subnets?: Readonly<Record<string, SubnetOptions>>;
  /** Names of the networks that this side of a peering leads to, with the state when it is not Connected. */
  readonly peerings?: Readonly<Record<string, string>>;
  /** The address spaces of those networks. */
  readonly peerSpaces?: Readonly<Record<string, string>>;
}

export function virtualNetwork(options: NetworkOptions): VirtualNetwork {
  const { name, addressSpace = "10.0.0.0/16" } = options;
  return {
    id: networkIdOf(name),
    name,
    type: "Microsoft.Network/virtualNetworks",
    location: "eastus",
    properties: {
      addressSpace: { addressPrefixes: [addressSpace] },
      ...(options.dnsServers && {
        dhcpOptions: { dnsServers: options.dnsServers },
      }),
      subnets: Object.entries(options.subnets ?? {}).map(([key, value]) =>
        subnet(name, key, value),
      ),
      virtualNetworkPeerings: Object.entries(options.peerings ?? {}).map(
        ([remote, peeringState]) => ({
          id: `${networkIdOf(name)}/virtualNetworkPeerings/to-${remote}`,
          name: `to-${remote}`,
          properties: {
            remoteVirtualNetwork: { id: networkIdOf(remote) },
            peeringState,
            allowVirtualNetworkAccess: true,
            allowForwardedTraffic: false,
            ...(options.peerSpaces?.[remote] && {
              remoteVirtualNetworkAddressSpace: {
                addressPrefixes: [options.peerSpaces[remote]],
              },
            }),
          },
        }),
      ),
    },
  };
}

function subnet(network: string, name: string, options: SubnetOptions): Subnet {
  const { securityGroup, routeTable, natGateway, serviceEndpoints } = options;
  return {
    id: subnetIdOf(network, name),
    name,
    properties: {
      addressPrefix: options.prefix ?? "10.0.1.0/24",
      ...(securityGroup && {
        networkSecurityGroup: { id: securityGroupIdOf(securityGroup) },
      }),
      ...(routeTable && { routeTable: { id: routeTableIdOf(routeTable) } }),
      ...(natGateway && { natGateway: { id: natGatewayIdOf(natGateway) } }),
      ...(serviceEndpoints && {
        serviceEndpoints: serviceEndpoints.map((service) => ({
          service,
          provisioningState: "Succeeded",
        })),
      }),
      ...(options.serviceEndpointPolicies && {
        serviceEndpointPolicies: options.serviceEndpointPolicies.map(
          (policy) => ({ id: endpointPolicyIdOf(policy) }),
        ),
      }),
      delegations: (options.delegations ?? ["Microsoft.Web/serverFarms"]).map(
        (serviceName) => ({ name: "delegation", properties: { serviceName } }),
      ),
      privateEndpointNetworkPolicies:
        options.privateEndpointNetworkPolicies ?? "Disabled",
      ...(options.used !== undefined && {
        ipConfigurations: Array.from({ length: options.used }, (_, index) => ({
          id: `${networkInterfaceIdOf(`nic-${index}`)}/ipConfigurations/ip`,
        })),
      }),
    },
  };
}

/** A rule of a network security group as people write it; unset parts mean "any". */
export interface SecurityRuleOptions {
  readonly name: string;
  readonly priority: number;
  readonly access: "Allow" | "Deny";
  readonly direction?: "Inbound" | "Outbound";
  readonly protocol?: string;
  readonly from?: string;
  readonly to?: string;
  readonly ports?: string;
}

export function securityRule(
  group: string,
  options: SecurityRuleOptions,
): SecurityRule {
  return {
    id: `${securityGroupIdOf(group)}/securityRules/${options.name}`,
    name: options.name,
    properties: {
      priority: options.priority,
      direction: options.direction ?? "Outbound",
      access: options.access,
      protocol: options.protocol ?? "*",
      sourceAddressPrefix: options.from ?? "*",
      destinationAddressPrefix: options.to ?? "*",
      destinationPortRange: options.ports ?? "*",
    },
  };
}

/** The rules that Azure puts into every group ("Network security groups", default security rules). */
const defaults: readonly SecurityRuleOptions[] = [
  {
    name: "AllowVnetInBound",
    priority: 65000,
    access: "Allow",
    direction: "Inbound",
    from: "VirtualNetwork",
    to: "VirtualNetwork",
  },
  {
    name: "DenyAllInBound",
    priority: 65500,
    access: "Deny",
    direction: "Inbound",
  },
  {
    name: "AllowVnetOutBound",
    priority: 65000,
    access: "Allow",
    from: "VirtualNetwork",
    to: "VirtualNetwork",
  },
  {
    name: "AllowInternetOutBound",
    priority: 65001,
    access: "Allow",
    to: "Internet",
  },
  { name: "DenyAllOutBound", priority: 65500, access: "Deny" },
];

export function networkSecurityGroup(
  name: string,
  rules: readonly SecurityRuleOptions[],
): NetworkSecurityGroup {
  return {
    id: securityGroupIdOf(name),
    name,
    type: "Microsoft.Network/networkSecurityGroups",
    properties: {
      securityRules: rules.map((options) => securityRule(name, options)),
      defaultSecurityRules: defaults.map((options) =>
        securityRule(name, options),
      ),
    },
  };
}

export function route(
  table: string,
  name: string,
  properties: Route["properties"],
): Route {
  return { id: `${routeTableIdOf(table)}/routes/${name}`, name, properties };
}

export interface EndpointOptions {
  readonly name: string;
  readonly network: string;
  readonly subnet: string;
  readonly status?: string;
  readonly provisioningState?: string;
  readonly actionsRequired?: string;
  /** Addresses by member name: `registry`, `registry_data_<region>`. */
  readonly addresses: Readonly<Record<string, string>>;
  /** Whether somebody chose the addresses. */
  readonly isStatic?: boolean;
}

export function privateEndpoint(options: EndpointOptions): PrivateEndpoint {
  return {
    id: privateEndpointIdOf(options.name),
    name: options.name,
    type: "Microsoft.Network/privateEndpoints",
    properties: {
      subnet: { id: subnetIdOf(options.network, options.subnet) },
      networkInterfaces: [{ id: networkInterfaceIdOf(`${options.name}-nic`) }],
      provisioningState: "Succeeded",
      ipConfigurations: options.isStatic
        ? Object.keys(options.addresses).map((name) => ({ name }))
        : [],
    },
  };
}

export function networkInterface(options: EndpointOptions): NetworkInterface {
  const name = `${options.name}-nic`;
  return {
    id: networkInterfaceIdOf(name),
    name,
    type: "Microsoft.Network/networkInterfaces",
    properties: {
      ipConfigurations: Object.entries(options.addresses).map(
        ([requiredMemberName, privateIPAddress]) => ({
          id: `${networkInterfaceIdOf(name)}/ipConfigurations/${requiredMemberName}`,
          name: requiredMemberName,
          properties: {
            privateIPAddress,
            privateLinkConnectionProperties: { requiredMemberName },
          },
        }),
      ),
    },
  };
}

export function endpointConnection(
  registryId: string,
  options: EndpointOptions,
): PrivateEndpointConnection {
  const name = `${options.name}.connection`;
  return {
    id: `${registryId}/privateEndpointConnections/${name}`,
    name,
    properties: {
      privateEndpoint: { id: privateEndpointIdOf(options.name) },
      privateLinkServiceConnectionState: {
        status: options.status ?? "Approved",
        description: "",
        actionsRequired: options.actionsRequired ?? "None",
      },
      provisioningState: options.provisioningState ?? "Succeeded",
    },
  };
}
