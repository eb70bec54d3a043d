import {
  parseTenant,
  type TenantFile,
  type TenantFileInput,
} from "../tenant-file.ts";

type ResourceInput = TenantFileInput["resources"][number];

/** How many of each; the defaults are the size of the figure for the tree. */
interface Size {
  readonly subscriptions: number;
  readonly registries: number;
  readonly webApps: number;
}

const tenantId = guid(1, 1);
const reader = { id: guid(2, 1), role: "acdd72a7-3385-48ef-bd42-f606fba81ae7" };
const acrPull = "7f951dda-4ed3-4680-a7ca-43fe172d538d";

/** A tenant of many registries and web apps, spread over its subscriptions; nothing in it is broken. */
export function largeTenant(
  size: Size = { subscriptions: 5, registries: 200, webApps: 1000 },
): TenantFile {
  const subscriptions = numbers(size.subscriptions).map((index) =>
    guid(3, index),
  );
  const place = (index: number): string =>
    `/subscriptions/${subscriptions[index % size.subscriptions] ?? ""}/resourceGroups/rg-large`;
  const registries = numbers(size.registries).map((index) =>
    registry(place(index), index),
  );
  return parseTenant(
    {
      cloud: {
        name: "contoso-large",
        kind: "public",
        registrySuffix: "azurecr.io",
        privateDnsZone: "privatelink.azurecr.io",
        blobSuffix: "blob.core.windows.net",
        portal: "https://portal.azure.com",
      },
      tenant: {
        id: tenantId,
        displayName: "Contoso Large",
        defaultDomain: "large.example",
      },
      users: [
        {
          id: reader.id,
          userPrincipalName: "dana@large.example",
          displayName: "Dana Developer",
          secret: "sandbox-only-dana",
        },
      ],
      addresses: { "127.0.0.1": "203.0.113.7" },
      subscriptions: subscriptions.map((id, index) => ({
        id: `/subscriptions/${id}`,
        subscriptionId: id,
        displayName: `Contoso Large ${index}`,
        tenantId,
      })),
      resources: [
        ...subscriptions.map((id) =>
          assignment(`/subscriptions/${id}`, reader.role, reader.id),
        ),
        ...registries,
        ...numbers(size.webApps).flatMap((index) => {
          // Neighbours in number share a registry but not a subscription.
          const source =
            registries[Math.floor((index * size.registries) / size.webApps)];
          return source ? webApp(place(index), index, source) : [];
        }),
      ],
    } satisfies TenantFileInput,
    "of many resources",
  );
}

function registry(place: string, index: number): ResourceInput {
  const name = `contosolarge${String(index).padStart(4, "0")}`;
  return {
    id: `${place}/providers/Microsoft.ContainerRegistry/registries/${name}`,
    name,
    type: "Microsoft.ContainerRegistry/registries",
    location: "westeurope",
    sku: { name: "Standard", tier: "Standard" },
    properties: {
      loginServer: `${name}.azurecr.io`,
      provisioningState: "Succeeded",
      adminUserEnabled: false,
      networkRuleSet: null,
      publicNetworkAccess: "Enabled",
      networkRuleBypassOptions: "AzureServices",
      dataEndpointEnabled: false,
      dataEndpointHostNames: [],
      anonymousPullEnabled: false,
      roleAssignmentMode: "LegacyRegistryPermissions",
    },
  };
}

function webApp(
  place: string,
  index: number,
  source: ResourceInput,
): ResourceInput[] {
  const name = `large-app-${String(index).padStart(4, "0")}`;
  const id = `${place}/providers/Microsoft.Web/sites/${name}`;
  const principalId = guid(4, index);
  const config = { type: "Microsoft.Web/sites/config", location: "westeurope" };
  return [
    {
      id,
      name,
      type: "Microsoft.Web/sites",
      location: "westeurope",
      kind: "app,linux,container",
      identity: { type: "SystemAssigned", principalId, tenantId },
      properties: {
        state: "Running",
        defaultHostName: `${name}.azurewebsites.net`,
        outboundIpAddresses: "198.51.100.1,198.51.100.2",
        possibleOutboundIpAddresses: "198.51.100.1,198.51.100.2,198.51.100.3",
        virtualNetworkSubnetId: null,
        siteConfig: null,
        sku: "Standard",
      },
    },
    {
      ...config,
      id: `${id}/config/web`,
      name: "web",
      properties: {
        linuxFxVersion: `DOCKER|${source.name}.azurecr.io/app:1.0`,
        acrUseManagedIdentityCreds: true,
        acrUserManagedIdentityID: null,
      },
    },
    {
      ...config,
      id: `${id}/config/appsettings`,
      name: "appsettings",
      properties: {},
    },
    assignment(source.id, acrPull, principalId),
  ];
}

function assignment(
  scope: string,
  role: string,
  principalId: string,
): ResourceInput {
  const subscription = scope.split("/").slice(0, 3).join("/");
  return {
    id: `${scope}/providers/Microsoft.Authorization/roleAssignments/${principalId}`,
    name: principalId,
    type: "Microsoft.Authorization/roleAssignments",
    properties: {
      roleDefinitionId: `${subscription}/providers/Microsoft.Authorization/roleDefinitions/${role}`,
      principalId,
      principalType: principalId === reader.id ? "User" : "ServicePrincipal",
      scope,
      condition: null,
      createdOn: "2026-03-17T13:22:48.9051177Z",
    },
  };
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** A GUID that says what it is for: a series, and a number in it. */
function guid(series: number, index: number): string {
  const digits = (value: number, length: number): string =>
    value.toString(16).padStart(length, "0");
  return `${digits(series, 8)}-0000-4000-8000-${digits(index, 12)}`;
}
