import type { GraphTables } from "./evaluate.ts";
import type { GraphResource } from "./schema.ts";

const tenantId = "11111111-1111-1111-1111-111111111111";
const subscription = "/subscriptions/22222222-2222-2222-2222-222222222222";
const group = `${subscription}/resourceGroups/Shop-RG`;
const registry = `${group}/providers/Microsoft.ContainerRegistry/registries/ContosoReg`;
const subnet = `${group}/providers/Microsoft.Network/virtualNetworks/shop-vnet/subnets/Apps`;
const kubelet = `${group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/kubelet`;
const role = `${subscription}/providers/Microsoft.Authorization/roleDefinitions`;

function resource(
  path: string,
  type: string,
  rest: GraphResource,
): GraphResource {
  return {
    id: `${group}/providers/${path}`,
    name: path.split("/").at(-1) ?? "",
    type,
    tenantId,
    location: "West Europe",
    ...rest,
  };
}

/** A small shop in ARM's shapes, with something for each sample query to find and something for it to leave out. */
export const sampleTables: GraphTables = {
  resources: [
    resource(
      "Microsoft.ContainerRegistry/registries/ContosoReg",
      "Microsoft.ContainerRegistry/registries",
      {
        sku: { name: "Premium", tier: "Premium" },
        identity: { type: "SystemAssigned" },
        tags: { team: "shop" },
        properties: {
          loginServer: "ContosoReg.azurecr.io",
          provisioningState: "Succeeded",
          publicNetworkAccess: "Enabled",
          networkRuleSet: {
            defaultAction: "Deny",
            ipRules: [{ action: "Allow", value: "203.0.113.7" }],
          },
          networkRuleBypassOptions: "AzureServices",
          dataEndpointEnabled: true,
          dataEndpointHostNames: ["contosoreg.westeurope.data.azurecr.io"],
          adminUserEnabled: false,
          policies: { azureADAuthenticationAsArmPolicy: { status: "enabled" } },
        },
      },
    ),
    resource(
      "Microsoft.ContainerRegistry/registries/ContosoReg/Replications/eastus",
      "Microsoft.ContainerRegistry/registries/replications",
      {
        location: "eastus",
        properties: {
          regionEndpointEnabled: "false",
          provisioningState: "Succeeded",
          status: { displayStatus: "Ready" },
        },
      },
    ),
    resource("Microsoft.Web/sites/shop-web", "Microsoft.Web/sites", {
      kind: "app,linux,container",
      identity: { type: "None" },
      properties: {
        state: "Running",
        defaultHostName: "shop-web.azurewebsites.net",
        siteProperties: {
          properties: [
            {
              name: "LinuxFxVersion",
              value: "DOCKER|contosoreg.azurecr.io/shop:1",
            },
          ],
        },
        virtualNetworkSubnetId: subnet,
        vnetImagePullEnabled: false,
        outboundIpAddresses: "203.0.113.7,203.0.113.8",
        possibleOutboundIpAddresses: "203.0.113.7,203.0.113.8,203.0.113.9",
        serverFarmId: `${group}/providers/Microsoft.Web/serverfarms/Plan`,
        sku: "PremiumV3",
      },
    }),
    resource("Microsoft.Web/sites/plain-web", "Microsoft.Web/sites", {
      kind: "app",
      properties: {
        siteProperties: {
          properties: [{ name: "LinuxFxVersion", value: "" }],
        },
      },
    }),
    resource(
      "Microsoft.ContainerService/managedClusters/shop-aks",
      "Microsoft.ContainerService/managedClusters",
      {
        properties: {
          powerState: { code: "Running" },
          provisioningState: "Succeeded",
          kubernetesVersion: "1.33.2",
          nodeResourceGroup: "MC_shop",
          identityProfile: {
            kubeletidentity: {
              objectId: "33333333-3333-3333-3333-333333333333",
              clientId: "44444444-4444-4444-4444-444444444444",
              resourceId: kubelet,
            },
          },
          servicePrincipalProfile: { clientId: "msi" },
          networkProfile: {
            outboundType: "loadBalancer",
            networkPlugin: "azure",
            loadBalancerProfile: { effectiveOutboundIPs: [{ id: "ip" }] },
          },
          agentPoolProfiles: [{ name: "system", osType: "Linux" }],
        },
      },
    ),
    resource(
      "Microsoft.Network/privateEndpoints/shop-pe",
      "Microsoft.Network/privateEndpoints",
      {
        properties: {
          provisioningState: "Succeeded",
          subnet: { id: subnet },
          privateLinkServiceConnections: [],
          manualPrivateLinkServiceConnections: [
            {
              name: "shop",
              properties: {
                privateLinkServiceId: registry,
                groupIds: ["registry"],
                privateLinkServiceConnectionState: { status: "Pending" },
              },
            },
          ],
          networkInterfaces: [{ id: "nic" }],
        },
      },
    ),
    resource(
      "Microsoft.Network/privateEndpoints/vault-pe",
      "Microsoft.Network/privateEndpoints",
      {
        properties: {
          privateLinkServiceConnections: [
            {
              properties: {
                privateLinkServiceId: `${group}/providers/Microsoft.KeyVault/vaults/v`,
              },
            },
          ],
        },
      },
    ),
    resource(
      "Microsoft.Network/virtualNetworks/shop-vnet",
      "Microsoft.Network/virtualNetworks",
      {
        properties: {
          dhcpOptions: { dnsServers: ["10.0.0.4"] },
          subnets: [
            {
              id: subnet,
              name: "Apps",
              properties: {
                addressPrefix: "10.0.1.0/24",
                delegations: [{ name: "web" }],
                networkSecurityGroup: { id: "NSG" },
              },
            },
            {
              id: subnet.replace("Apps", "Aks"),
              name: "Aks",
              properties: {
                addressPrefixes: ["10.0.2.0/24"],
                routeTable: { id: "RT" },
                defaultOutboundAccess: false,
              },
            },
          ],
        },
      },
    ),
    resource(
      "Microsoft.Network/virtualNetworks/empty-vnet",
      "Microsoft.Network/virtualNetworks",
      { properties: { subnets: [] } },
    ),
    resource(
      "Microsoft.Network/networkSecurityGroups/nsg",
      "Microsoft.Network/networkSecurityGroups",
      { properties: { securityRules: [{ name: "deny" }] } },
    ),
    resource(
      "Microsoft.Network/routeTables/routes",
      "Microsoft.Network/routeTables",
      {
        properties: {
          routes: [{ name: "all" }],
          disableBgpRoutePropagation: true,
        },
      },
    ),
    resource(
      "Microsoft.Network/privateDnsZones/privatelink.azurecr.io/virtualNetworkLinks/hub",
      "Microsoft.Network/privateDnsZones/virtualNetworkLinks",
      {
        location: "global",
        properties: {
          virtualNetwork: { id: "/VNET/Hub" },
          registrationEnabled: false,
          virtualNetworkLinkState: "Completed",
          provisioningState: "Succeeded",
        },
      },
    ),
    resource(
      "Microsoft.Network/privateDnsZones/privatelink.blob.core.windows.net/virtualNetworkLinks/hub",
      "Microsoft.Network/privateDnsZones/virtualNetworkLinks",
      { properties: {} },
    ),
    resource(
      "Microsoft.Network/privateDnsZones/privatelink.azurecr.io",
      "Microsoft.Network/privateDnsZones",
      { properties: { numberOfRecordSets: 3 } },
    ),
    resource(
      "Microsoft.Network/privateDnsZones/contoso.com",
      "Microsoft.Network/privateDnsZones",
      { properties: { numberOfRecordSets: 1 } },
    ),
    resource(
      "Microsoft.ManagedIdentity/userAssignedIdentities/kubelet",
      "Microsoft.ManagedIdentity/userAssignedIdentities",
      {
        properties: {
          principalId: "33333333-3333-3333-3333-333333333333",
          clientId: "44444444-4444-4444-4444-444444444444",
        },
      },
    ),
    resource(
      "Microsoft.Network/publicIPAddresses/egress",
      "Microsoft.Network/publicIPAddresses",
      { properties: { ipAddress: "198.51.100.4" } },
    ),
  ],
  resourcecontainers: [
    {
      id: subscription,
      name: "Shop",
      type: "Microsoft.Resources/subscriptions",
      tenantId,
      properties: {
        state: "Enabled",
        managementGroupAncestorsChain: [
          { name: "contoso-mg", displayName: "Contoso" },
        ],
      },
    },
    {
      id: group,
      name: "Shop-RG",
      type: "Microsoft.Resources/subscriptions/resourceGroups",
      tenantId,
      location: "westeurope",
    },
  ],
  authorizationresources: [
    {
      id: `${registry}/providers/Microsoft.Authorization/roleAssignments/a1`,
      name: "a1",
      type: "Microsoft.Authorization/roleAssignments",
      properties: {
        roleDefinitionId: `${role}/7F951DDA-4ED3-4680-A7CA-43FE172D538D`,
        scope: registry,
        principalId: "33333333-3333-3333-3333-333333333333",
        principalType: "ServicePrincipal",
        createdOn: "2026-01-02T03:04:05.678Z",
      },
    },
    {
      id: `${subscription}/providers/Microsoft.Authorization/roleAssignments/a2`,
      name: "a2",
      type: "Microsoft.Authorization/roleAssignments",
      properties: {
        roleDefinitionId: `${role}/99999999-9999-9999-9999-999999999999`,
        scope: subscription,
        principalId: "55555555-5555-5555-5555-555555555555",
      },
    },
    {
      id: `${role}/custom`,
      name: "custom",
      type: "Microsoft.Authorization/roleDefinitions",
      properties: {
        roleName: "Shop puller",
        type: "CustomRole",
        assignableScopes: [subscription],
        permissions: [
          {
            actions: ["Microsoft.ContainerRegistry/registries/pull/read"],
            dataActions: [],
          },
          { actions: ["Microsoft.Web/sites/read"], dataActions: [] },
        ],
      },
    },
    {
      id: `${role}/builtin`,
      name: "builtin",
      type: "Microsoft.Authorization/roleDefinitions",
      properties: {
        roleName: "Owner",
        type: "BuiltInRole",
        permissions: [{ actions: ["*"], dataActions: [] }],
      },
    },
  ],
  appserviceresources: [
    resource(
      "Microsoft.Web/sites/shop-web/config/web",
      "Microsoft.Web/sites/config",
      {
        properties: {
          LinuxFxVersion: "DOCKER|contosoreg.azurecr.io/shop:1",
          AcrUseManagedIdentityCreds: true,
          MinTlsVersion: "1.2",
        },
      },
    ),
  ],
};
