import type {
  DefenderPlan,
  DenyAssignment,
  DiagnosticSetting,
  EligibleRole,
  Lock,
  ManagedCluster,
  Permission,
  PolicyEffect,
  PullSettings,
  ProviderRegistration,
  Registry,
  RegistryTask,
  RegistryToken,
  RegistryWrite,
  Replication,
  RoleAssignment,
  RoleDefinition,
  ScaleSet,
  ScopeMap,
  Site,
  SiteConfig,
  SiteContainer,
  SubnetRule,
  Subscription,
  TaskAgentPool,
  Usage,
} from "./arm.ts";
import type {
  AzureFirewall,
  FirewallPolicy,
  IpGroup,
  RuleCollectionGroup,
} from "./arm-firewall.ts";
import type {
  ContainerApp,
  ContainerGroup,
  ManagedEnvironment,
} from "./arm-containers.ts";
import type {
  DnsARecordSet,
  NatGateway,
  NetworkInterface,
  NetworkSecurityGroup,
  PrivateDnsZone,
  PrivateDnsZoneGroup,
  PrivateEndpoint,
  PublicIpAddress,
  PublicIpPrefix,
  RouteTable,
  ServiceEndpointPolicy,
  ServiceTag,
  VirtualNetwork,
  VirtualNetworkLink,
} from "./arm-network.ts";
import type { Cloud } from "./cloud.ts";
import type { ErrorText } from "./error-text.ts";
import type { Fact, Table } from "./fact.ts";
import type { Probes } from "./probe.ts";
import type { LoginLog, RepositoryLog } from "./registry-logs.ts";

/**
 * Everything that a diagnosis knows, as plain JSON. Azure's documents are kept in ARM's own shape, one fact a
 * document, under the document's lower-case id. Findings point into it with JSON pointers. It holds no secret.
 */
export interface Landscape {
  readonly schema: "acr-doctor/landscape/1";
  readonly cloud: Cloud;
  /** When the run began (ISO 8601). */
  readonly at: string;
  readonly caller: Fact<Caller>;
  /** The registry under diagnosis: its resource id in lower case, or its login server when no resource was found. */
  readonly registryId: string;
  readonly loginServer: string;
  readonly consumers: readonly Consumer[];

  /** By `/subscriptions/<id>`; read only where a consumer lies in another one than the registry. */
  readonly subscriptions: Table<Subscription>;
  /** By `/subscriptions/<id>/providers/microsoft.containerregistry`; read only of networks in another one than the registry. */
  readonly providerRegistrations: Table<ProviderRegistration>;
  readonly registries: Table<Registry>;
  /** The following eleven by registry id. */
  readonly replications: Table<readonly Replication[]>;
  readonly usages: Table<readonly Usage[]>;
  readonly subnetRules: Table<readonly SubnetRule[]>;
  readonly locks: Table<readonly Lock[]>;
  readonly policies: Table<readonly PolicyEffect[]>;
  readonly tasks: Table<readonly RegistryTask[]>;
  readonly agentPools: Table<readonly TaskAgentPool[]>;
  /** `IPv4` or `IPv4AndIPv6`; shown by preview versions of the registry's document only. */
  readonly endpointProtocols: Table<string>;
  readonly diagnosticSettings: Table<readonly DiagnosticSetting[]>;
  /** Those of the last day, the latest first. */
  readonly registryWrites: Table<readonly RegistryWrite[]>;
  /** What its logs tell, where they go to a workspace. */
  readonly loginLogs: Table<LoginLog>;
  readonly repositoryLogs: Table<RepositoryLog>;
  /** Those of its subscription. */
  readonly defenderPlans: Table<readonly DefenderPlan[]>;
  /** By registry id too; read only where a site's user name may be a token's. */
  readonly tokens: Table<readonly RegistryToken[]>;
  readonly scopeMaps: Table<readonly ScopeMap[]>;

  /** By `assignmentsKey(registryId, principalId)`: inherited ones and those of the principal's groups included. */
  readonly roleAssignments: Table<readonly RoleAssignment[]>;
  readonly denyAssignments: Table<readonly DenyAssignment[]>;
  readonly roleDefinitions: Table<RoleDefinition>;
  /** What the caller may do, by resource id (`Microsoft.Authorization/permissions`). */
  readonly permissions: Table<readonly Permission[]>;
  /** What the caller may activate at the registry, by its id. */
  readonly eligibleRoles: Table<readonly EligibleRole[]>;

  /** The following five by site id; a slot is a site of its own. */
  readonly sites: Table<Site>;
  readonly siteConfigs: Table<SiteConfig>;
  readonly pullSettings: Table<PullSettings>;
  readonly siteContainers: Table<readonly SiteContainer[]>;
  /** Whether the stored password is one of the registry's two admin passwords; compared in memory only. By container app id, too. */
  readonly adminPasswordMatches: Table<"yes" | "no">;

  readonly clusters: Table<ManagedCluster>;
  /** By cluster id: those of its node resource group that the caller may read. */
  readonly scaleSets: Table<readonly ScaleSet[]>;
  readonly containerApps: Table<ContainerApp>;
  readonly managedEnvironments: Table<ManagedEnvironment>;
  readonly containerGroups: Table<ContainerGroup>;

  readonly virtualNetworks: Table<VirtualNetwork>;
  readonly networkSecurityGroups: Table<NetworkSecurityGroup>;
  readonly routeTables: Table<RouteTable>;
  readonly azureFirewalls: Table<AzureFirewall>;
  readonly firewallPolicies: Table<FirewallPolicy>;
  /** By firewall policy id. */
  readonly ruleCollectionGroups: Table<readonly RuleCollectionGroup[]>;
  readonly ipGroups: Table<IpGroup>;
  readonly serviceEndpointPolicies: Table<ServiceEndpointPolicy>;
  readonly natGateways: Table<NatGateway>;
  readonly publicIpAddresses: Table<PublicIpAddress>;
  readonly publicIpPrefixes: Table<PublicIpPrefix>;
  readonly privateEndpoints: Table<PrivateEndpoint>;
  /** By private endpoint id. */
  readonly privateDnsZoneGroups: Table<readonly PrivateDnsZoneGroup[]>;
  readonly networkInterfaces: Table<NetworkInterface>;
  /** The zones named as the cloud's private zone, or much like it, of each subscription read: by subscription id. */
  readonly privateDnsZones: Table<readonly PrivateDnsZone[]>;
  /** The following two by zone id. */
  readonly virtualNetworkLinks: Table<readonly VirtualNetworkLink[]>;
  readonly dnsRecords: Table<readonly DnsARecordSet[]>;
  /** By service tag: `azurecontainerregistry.eastus`. Read only where shared agents of tasks meet IP rules. */
  readonly serviceTags: Table<readonly ServiceTag[]>;

  readonly probes: Probes;

  /** What texts about pulls said: by lower-case source, which the fact's `source` spells as it was given. */
  readonly errorTexts: Table<ErrorText>;
}

/** The signed-in account. */
export interface Caller {
  readonly objectId: string;
  readonly tenantId: string;
  readonly name: string;
}

export type ConsumerKind =
  | "machine"
  | "web-app"
  | "function-app"
  | "aks-cluster"
  | "container-app"
  | "container-group"
  | "acr-task";

/** Whoever makes the journey. A slot is a `web-app` of its own; a side car has the id `<site id>/sitecontainers/<name>`. */
export interface Consumer {
  readonly kind: ConsumerKind;
  /** ARM id, or `machine`. */
  readonly id: string;
  /** For people: `shop-web`, `shop-web/staging`, the machine's host name. */
  readonly name: string;
  /** The images it pulls from this registry as far as they are known: `repository:tag` with or without host. */
  readonly images: readonly string[];
  /** What ties it to this registry. */
  readonly because:
    "image" | "setting" | "role" | "bootstrap" | "task" | "asked" | "here";
}

/** Id of this machine among the consumers, and the name under which a user asks for its journey. */
export const machineName = "machine";

export function assignmentsKey(
  registryId: string,
  principalId: string,
): string {
  return `${registryId}|${principalId}`.toLowerCase();
}

const nothing = { known: false, reason: "not-asked", source: "none" } as const;

/** A landscape in which nothing has been looked at yet. */
export function emptyLandscape(of: {
  cloud: Cloud;
  at: string;
  registryId: string;
  loginServer: string;
}): Landscape {
  return {
    schema: "acr-doctor/landscape/1",
    cloud: of.cloud,
    at: of.at,
    caller: nothing,
    registryId: of.registryId.toLowerCase(),
    loginServer: of.loginServer.toLowerCase(),
    consumers: [],
    subscriptions: {},
    providerRegistrations: {},
    registries: {},
    replications: {},
    usages: {},
    subnetRules: {},
    locks: {},
    policies: {},
    tasks: {},
    agentPools: {},
    endpointProtocols: {},
    diagnosticSettings: {},
    registryWrites: {},
    loginLogs: {},
    repositoryLogs: {},
    defenderPlans: {},
    tokens: {},
    scopeMaps: {},
    roleAssignments: {},
    denyAssignments: {},
    roleDefinitions: {},
    permissions: {},
    eligibleRoles: {},
    sites: {},
    siteConfigs: {},
    pullSettings: {},
    siteContainers: {},
    adminPasswordMatches: {},
    clusters: {},
    scaleSets: {},
    containerApps: {},
    managedEnvironments: {},
    containerGroups: {},
    virtualNetworks: {},
    networkSecurityGroups: {},
    routeTables: {},
    azureFirewalls: {},
    firewallPolicies: {},
    ruleCollectionGroups: {},
    ipGroups: {},
    serviceEndpointPolicies: {},
    natGateways: {},
    publicIpAddresses: {},
    publicIpPrefixes: {},
    privateEndpoints: {},
    privateDnsZoneGroups: {},
    networkInterfaces: {},
    privateDnsZones: {},
    virtualNetworkLinks: {},
    dnsRecords: {},
    serviceTags: {},
    probes: {
      machine: nothing,
      docker: nothing,
      dns: {},
      tcp: {},
      tunnels: {},
      tls: {},
      challenge: {},
      tokenEndpoint: {},
      registryToken: {},
      tags: {},
      manifests: {},
      blobs: {},
      attributes: {},
    },
    errorTexts: {},
  };
}
