/**
 * The shapes of the ARM documents that the product reads, as they come over the wire: only the properties that a rule
 * or a change uses, all optional that the service may leave out. API versions: `src/azure/api-versions.ts`.
 */
export interface Resource<P> {
  readonly id: string;
  readonly name: string;
  readonly type?: string;
  readonly location?: string;
  readonly kind?: string;
  readonly sku?: { readonly name?: string; readonly tier?: string };
  readonly identity?: Identity;
  readonly properties: P;
}

export interface Identity {
  readonly type?: string;
  readonly principalId?: string;
  readonly tenantId?: string;
  readonly userAssignedIdentities?: Readonly<
    Record<
      string,
      { readonly clientId?: string; readonly principalId?: string }
    >
  >;
}

export interface Reference {
  readonly id: string;
}

/** A subscription's own document. */
export interface Subscription {
  readonly id: string;
  /** The tenant whose identities live in it, which a delegated one keeps. */
  readonly tenantId: string;
}

// Microsoft.ContainerRegistry

export type Registry = Resource<{
  readonly loginServer: string;
  readonly provisioningState?: string;
  readonly adminUserEnabled?: boolean;
  readonly anonymousPullEnabled?: boolean;
  readonly publicNetworkAccess?: string;
  readonly networkRuleSet?: NetworkRuleSet | null;
  readonly networkRuleBypassOptions?: string;
  readonly networkRuleBypassAllowedForTasks?: boolean;
  readonly dataEndpointEnabled?: boolean;
  readonly dataEndpointHostNames?: readonly string[];
  readonly regionalEndpoints?: string;
  readonly roleAssignmentMode?: string;
  readonly policies?: {
    readonly azureADAuthenticationAsArmPolicy?: { readonly status?: string };
    readonly exportPolicy?: { readonly status?: string };
    readonly quarantinePolicy?: { readonly status?: string };
  };
  readonly privateEndpointConnections?: readonly PrivateEndpointConnection[];
  readonly encryption?: {
    readonly status?: string;
    readonly keyVaultProperties?: {
      /** Client id of a user-assigned identity; empty for the registry's own one. */
      readonly identity?: string;
      readonly keyIdentifier?: string;
      /** The key with its version, with which the registry is encrypted now. */
      readonly versionedKeyIdentifier?: string;
      readonly keyRotationEnabled?: boolean;
      /** ISO 8601; of the last rotation that succeeded. */
      readonly lastKeyRotationTimestamp?: string;
    };
  };
}> & {
  readonly systemData?: {
    /** ISO 8601; of whatever was changed last. */
    readonly lastModifiedAt?: string;
  };
};

export interface NetworkRuleSet {
  readonly defaultAction?: string;
  readonly ipRules?: readonly IpRule[];
  /** Only in preview API versions; the key of an entry is `id` in old ones. */
  readonly virtualNetworkRules?: readonly SubnetRule[];
}

export interface IpRule {
  readonly action?: string;
  /** An IPv4 address or a CIDR block. */
  readonly value: string;
}

export interface SubnetRule {
  readonly action?: string;
  readonly id?: string;
  readonly virtualNetworkSubnetResourceId?: string;
}

export type PrivateEndpointConnection = Resource<{
  readonly privateEndpoint?: Reference;
  readonly privateLinkServiceConnectionState?: {
    readonly status?: string;
    readonly description?: string;
    readonly actionsRequired?: string;
  };
  readonly provisioningState?: string;
}>;

export type Replication = Resource<{
  readonly provisioningState?: string;
  readonly regionEndpointEnabled?: boolean;
}> & { readonly location: string };

export interface Usage {
  readonly name: string;
  readonly limit: number;
  readonly currentValue: number;
}

/** A task of the registry, without its step, which may hold secrets. */
export type RegistryTask = Resource<{
  readonly status?: string;
  readonly agentPoolName?: string;
  readonly credentials?: {
    readonly sourceRegistry?: {
      /** `None` for a task that does not sign in to its registry. */
      readonly loginMode?: string;
      /** `[system]`, `[caller]` or the client id of a user-assigned identity. */
      readonly identity?: string;
    };
    /** By login server. The identity as above; without it a user name and a password are stored, which are not read. */
    readonly customRegistries?: Readonly<
      Record<string, { readonly identity?: string }>
    >;
  };
}>;

/** Machines of a registry's own on which its tasks run (preview). */
export type TaskAgentPool = Resource<{
  readonly virtualNetworkSubnetResourceId?: string;
  readonly provisioningState?: string;
}>;

/** A repository token. Azure shows the ends of its passwords, never the passwords. */
export type RegistryToken = Resource<{
  readonly scopeMapId?: string;
  readonly status?: string;
  readonly credentials?: {
    readonly passwords?: readonly {
      readonly name?: string;
      /** ISO 8601; a password without it is valid for ever. */
      readonly expiry?: string;
    }[];
  };
}>;

export type ScopeMap = Resource<{
  /** `repositories/<repository>/content/read` and the like; `*` stands for any run of characters. */
  readonly actions?: readonly string[];
}>;

// Microsoft.Web

export type Site = Resource<{
  /** `Running` or `Stopped`. */
  readonly state?: string;
  readonly enabled?: boolean;
  /** `Normal` or `Exceeded`: the quota of the plan. */
  readonly usageState?: string;
  readonly defaultHostName?: string;
  readonly serverFarmId?: string;
  readonly sku?: string;
  /** Comma-separated IPv4 addresses; empty or "Dynamic" on Premium V4. */
  readonly outboundIpAddresses?: string;
  readonly possibleOutboundIpAddresses?: string;
  readonly virtualNetworkSubnetId?: string | null;
  readonly hostingEnvironmentProfile?: Reference | null;
  /** The DNS servers that the app asks instead of its network's. */
  readonly dnsConfiguration?: { readonly dnsServers?: readonly string[] };
  /** Of a function app that runs in a Container Apps environment. */
  readonly managedEnvironmentId?: string | null;
  readonly outboundVnetRouting?: {
    readonly allTraffic?: boolean | null;
    readonly imagePullTraffic?: boolean | null;
    readonly applicationTraffic?: boolean | null;
  } | null;
  /** API versions before 2024-11-01. */
  readonly vnetImagePullEnabled?: boolean | null;
  readonly vnetRouteAllEnabled?: boolean | null;
}>;

/** `sites/config/web`. */
export type SiteConfig = Resource<{
  readonly linuxFxVersion?: string | null;
  readonly windowsFxVersion?: string | null;
  readonly acrUseManagedIdentityCreds?: boolean | null;
  /** Client id of a user-assigned identity; empty for the system-assigned one. */
  readonly acrUserManagedIdentityID?: string | null;
  readonly vnetRouteAllEnabled?: boolean | null;
}>;

/**
 * What the app settings say about the pull. The collector keeps no other setting and never the password itself:
 * only that there is one, and whether it is one of the registry's admin passwords.
 */
export interface PullSettings {
  readonly serverUrl?: string;
  readonly userName?: string;
  readonly hasPassword: boolean;
  /** WEBSITE_PULL_IMAGE_OVER_VNET as it is written. */
  readonly pullOverVnet?: string;
}

export type SiteContainer = Resource<{
  readonly image: string;
  readonly isMain?: boolean;
  readonly authType?: string;
  readonly userManagedIdentityClientId?: string;
  readonly userName?: string;
}>;

// Microsoft.ContainerService

export type ManagedCluster = Resource<{
  readonly provisioningState?: string;
  /** `Running` or `Stopped`. */
  readonly powerState?: { readonly code?: string };
  readonly nodeResourceGroup?: string;
  readonly identityProfile?: {
    readonly kubeletidentity?: {
      readonly objectId?: string;
      readonly clientId?: string;
      readonly resourceId?: string;
    };
  };
  readonly servicePrincipalProfile?: { readonly clientId?: string };
  readonly networkProfile?: {
    readonly outboundType?: string;
    readonly loadBalancerProfile?: {
      readonly effectiveOutboundIPs?: readonly Reference[];
    };
    readonly natGatewayProfile?: {
      readonly effectiveOutboundIPs?: readonly Reference[];
    };
  };
  readonly agentPoolProfiles?: readonly AgentPool[];
  readonly httpProxyConfig?: {
    readonly enabled?: boolean;
    /** Without a user name or a password. */
    readonly httpProxy?: string;
    readonly httpsProxy?: string;
    readonly noProxy?: readonly string[];
    /** Certificates of the authorities that the nodes are to trust, in base64. */
    readonly trustedCa?: string;
  };
  readonly bootstrapProfile?: {
    readonly artifactSource?: string;
    readonly containerRegistryId?: string;
  };
}>;

/** Whether a subscription may use a resource provider (`/subscriptions/<id>/providers/<namespace>`). */
export interface ProviderRegistration {
  readonly id: string;
  readonly registrationState: string;
}

/** The machines of a node pool, in the node resource group; of its document only the identities count. */
export type ScaleSet = Resource<object>;

export interface AgentPool {
  readonly name: string;
  /** `VirtualMachineScaleSets`, or single machines. */
  readonly type?: string;
  readonly osType?: string;
  readonly vmSize?: string;
  readonly vnetSubnetID?: string;
  readonly enableNodePublicIP?: boolean;
  /** The prefix from which these addresses are taken; without one Azure gives any. */
  readonly nodePublicIPPrefixID?: string;
  /** `AKSUbuntu-2204gen2containerd-202607.29.0` */
  readonly nodeImageVersion?: string;
}

// Microsoft.Authorization

export type RoleAssignment = Resource<{
  readonly roleDefinitionId: string;
  readonly principalId: string;
  readonly principalType?: string;
  readonly scope?: string;
  readonly condition?: string | null;
  readonly createdOn?: string;
}>;

export type RoleDefinition = Resource<{
  readonly roleName?: string;
  readonly type?: string;
  readonly permissions: readonly Permission[];
}>;

export interface Permission {
  readonly actions?: readonly string[];
  readonly notActions?: readonly string[];
  readonly dataActions?: readonly string[];
  readonly notDataActions?: readonly string[];
}

/** A role that its principal may activate (`roleEligibilityScheduleInstances` of Privileged Identity Management). */
export type EligibleRole = Resource<{
  readonly roleDefinitionId: string;
  /** Where it was given: the resource itself or what it lies in. */
  readonly scope: string;
  readonly memberType?: string;
  readonly condition?: string | null;
  readonly endDateTime?: string | null;
}>;

export type DenyAssignment = Resource<{
  readonly denyAssignmentName?: string;
  readonly permissions: readonly Permission[];
  readonly scope?: string;
  readonly principals?: readonly {
    readonly id: string;
    readonly type?: string;
  }[];
  readonly excludePrincipals?: readonly {
    readonly id: string;
    readonly type?: string;
  }[];
}>;

export type Lock = Resource<{
  readonly level: string;
  readonly notes?: string;
}>;

/** A policy assignment with the effect of its definition, read together. */
export interface PolicyEffect {
  readonly assignmentId: string;
  readonly displayName: string;
  /** Lower case: `deny`, `modify`, `audit` …; of an initiative, each member is an entry. */
  readonly effect: string;
  /** The definition's GUID, lower case. */
  readonly definition: string;
  readonly enforced: boolean;
  /** What its condition speaks of, if not of registries. */
  readonly about?: "role-assignments";
}

// Microsoft.Security

/** A plan of Microsoft Defender for Cloud, switched on or off for a subscription. */
export type DefenderPlan = Resource<{
  /** `Standard` is on, `Free` is off. */
  readonly pricingTier?: string;
  readonly extensions?: readonly {
    readonly name: string;
    /** `True` or `False`. */
    readonly isEnabled?: string;
  }[];
}>;

// Microsoft.Insights

/** A write of the registry, as its activity log tells it. Of the bodies no other setting is kept. */
export interface RegistryWrite {
  /** When the log last heard of it (ISO 8601). */
  readonly at: string;
  /** `PATCH`, or `PUT`, which says the whole document again. */
  readonly method?: string;
  /** Names of the properties that the request set; absent where the log does not keep the request. */
  readonly set?: readonly string[];
  /** The role assignment mode by the answer, else by the request. */
  readonly roleAssignmentMode?: string;
}

/** The categories of the registry's logs that are read. */
export type LogCategory =
  "ContainerRegistryLoginEvents" | "ContainerRegistryRepositoryEvents";

export type DiagnosticSetting = Resource<{
  readonly workspaceId?: string;
  readonly logs?: readonly {
    readonly category?: string;
    readonly categoryGroup?: string;
    readonly enabled: boolean;
  }[];
}>;
