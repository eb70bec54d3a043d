/** The part of a role definition that decides; ARM's shape. */
export interface Permission {
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
  readonly dataActions: readonly string[];
  readonly notDataActions: readonly string[];
}

export interface BuiltInRole {
  readonly roleName: string;
  readonly permission: Permission;
}

const acr = "Microsoft.ContainerRegistry/registries";
const repositories = `${acr}/repositories`;

function role(roleName: string, permission: Partial<Permission>): BuiltInRole {
  const nothing = {
    actions: [],
    notActions: [],
    dataActions: [],
    notDataActions: [],
  };
  return { roleName, permission: { ...nothing, ...permission } };
}

/**
 * Built-in roles by GUID. Source: Microsoft Learn, "Azure built-in roles" (Containers, General, Networking, Web and
 * Mobile), with the actions that concern the resource types of the local Azure.
 */
export const builtInRoles: Readonly<Record<string, BuiltInRole>> = {
  "8e3af657-a8ff-443c-a75c-2fe8c4bcb635": role("Owner", { actions: ["*"] }),
  "b24988ac-6180-42a0-ab88-20f7382dd24c": role("Contributor", {
    actions: ["*"],
    notActions: [
      "Microsoft.Authorization/*/Delete",
      "Microsoft.Authorization/*/Write",
      "Microsoft.Authorization/elevateAccess/Action",
    ],
  }),
  "acdd72a7-3385-48ef-bd42-f606fba81ae7": role("Reader", {
    actions: ["*/read"],
  }),
  "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9": role("User Access Administrator", {
    actions: ["*/read", "Microsoft.Authorization/*"],
  }),
  "f58310d9-a9f6-439a-9e8d-f62e7b41a168": role(
    "Role Based Access Control Administrator",
    {
      actions: [
        "Microsoft.Authorization/roleAssignments/write",
        "Microsoft.Authorization/roleAssignments/delete",
        "*/read",
      ],
    },
  ),
  "de139f84-1756-47ae-9be6-808fbbe84772": role("Website Contributor", {
    actions: [
      "Microsoft.Authorization/*/read",
      "Microsoft.Resources/subscriptions/resourceGroups/read",
      "Microsoft.Web/serverFarms/read",
      "Microsoft.Web/sites/*",
    ],
  }),
  "4d97b98b-1d4f-4787-a291-c67834d212e7": role("Network Contributor", {
    actions: [
      "Microsoft.Authorization/*/read",
      "Microsoft.Network/*",
      "Microsoft.Resources/subscriptions/resourceGroups/read",
    ],
  }),
  "b12aa53e-6015-4669-85d0-8515ebb3ae7f": role("Private DNS Zone Contributor", {
    actions: [
      "Microsoft.Authorization/*/read",
      "Microsoft.Network/privateDnsZones/*",
      "Microsoft.Network/virtualNetworks/read",
      "Microsoft.Network/virtualNetworks/join/action",
      "Microsoft.Resources/subscriptions/resourceGroups/read",
    ],
  }),
  "f1a07417-d97a-45cb-824c-7a7467783830": role("Managed Identity Operator", {
    actions: [
      "Microsoft.ManagedIdentity/userAssignedIdentities/*/read",
      "Microsoft.ManagedIdentity/userAssignedIdentities/*/assign/action",
      "Microsoft.Authorization/*/read",
      "Microsoft.Resources/subscriptions/resourceGroups/read",
    ],
  }),
  "7f951dda-4ed3-4680-a7ca-43fe172d538d": role("AcrPull", {
    actions: [`${acr}/pull/read`],
  }),
  "8311e382-0749-4cb8-b61a-304f252e45ec": role("AcrPush", {
    actions: [`${acr}/pull/read`, `${acr}/push/write`],
  }),
  "c2f4ef07-c644-48eb-af81-4b1b4947fb11": role("AcrDelete", {
    actions: [`${acr}/artifacts/delete`],
  }),
  "6cef56e8-d556-48e5-a04f-b8e64114680f": role("AcrImageSigner", {
    actions: [`${acr}/sign/write`],
    dataActions: [`${acr}/trustedCollections/write`],
  }),
  "cdda3590-29a3-44f6-95f2-9f980659eb04": role("AcrQuarantineReader", {
    actions: [`${acr}/quarantine/read`],
    dataActions: [`${acr}/quarantinedArtifacts/read`],
  }),
  "c8d4ff99-41c3-41a8-9f60-21dfdad59608": role("AcrQuarantineWriter", {
    actions: [`${acr}/quarantine/read`, `${acr}/quarantine/write`],
    dataActions: [
      `${acr}/quarantinedArtifacts/read`,
      `${acr}/quarantinedArtifacts/write`,
    ],
  }),
  "b93aa761-3e63-49ed-ac28-beffa264f7ac": role(
    "Container Registry Repository Reader",
    {
      dataActions: [
        `${repositories}/metadata/read`,
        `${repositories}/content/read`,
      ],
    },
  ),
  "2a1e307c-b015-4ebd-883e-5b7698a07328": role(
    "Container Registry Repository Writer",
    {
      dataActions: [
        `${repositories}/metadata/read`,
        `${repositories}/content/read`,
        `${repositories}/metadata/write`,
        `${repositories}/content/write`,
      ],
    },
  ),
  "2efddaa5-3f1f-4df3-97df-af3f13818f4c": role(
    "Container Registry Repository Contributor",
    {
      dataActions: [
        `${repositories}/metadata/read`,
        `${repositories}/content/read`,
        `${repositories}/metadata/write`,
        `${repositories}/content/write`,
        `${repositories}/metadata/delete`,
        `${repositories}/content/delete`,
      ],
    },
  ),
  "bfdb9389-c9a5-478a-bb2f-ba9ca092c3c7": role(
    "Container Registry Repository Catalog Lister",
    {
      dataActions: [`${acr}/catalog/read`],
    },
  ),
  "3bc748fc-213d-45c1-8d91-9da5725539b9": role(
    "Container Registry Contributor and Data Access Configuration Administrator",
    {
      actions: [
        "Microsoft.Authorization/*/read",
        `${acr}/read`,
        `${acr}/write`,
        `${acr}/delete`,
        `${acr}/listCredentials/action`,
        `${acr}/regenerateCredential/action`,
        `${acr}/listUsages/read`,
        `${acr}/replications/*`,
        `${acr}/privateEndpointConnectionsApproval/action`,
        `${acr}/privateEndpointConnections/*`,
        `${acr}/privateLinkResources/read`,
        `${acr}/joinViaServiceEndpoint/action`,
        "Microsoft.Network/privateEndpoints/privateLinkServiceProxies/write",
        "Microsoft.Resources/subscriptions/resourceGroups/read",
      ],
    },
  ),
  "69b07be0-09bf-439a-b9a6-e73de851bd59": role(
    "Container Registry Configuration Reader and Data Access Configuration Reader",
    {
      actions: [
        "Microsoft.Authorization/*/read",
        `${acr}/read`,
        `${acr}/listCredentials/action`,
        `${acr}/listUsages/read`,
        `${acr}/replications/read`,
        `${acr}/privateEndpointConnections/read`,
        `${acr}/privateLinkResources/read`,
        "Microsoft.Resources/subscriptions/resourceGroups/read",
      ],
    },
  ),
  "fb382eab-e894-4461-af04-94435c366c3f": role(
    "Container Registry Tasks Contributor",
    {
      actions: [
        `${acr}/read`,
        `${acr}/tasks/*`,
        `${acr}/runs/*`,
        `${acr}/agentpools/*`,
      ],
    },
  ),
};
