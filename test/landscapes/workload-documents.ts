import type {
  Identity,
  ManagedCluster,
  PullSettings,
  Registry,
  Site,
  SiteConfig,
} from "../../src/model/arm.ts";
import {
  clusterIdOf,
  kubeletIdentityId,
  registryIdOf,
  siteIdOf,
} from "./ids.ts";

export interface RegistryOptions {
  readonly name?: string;
  readonly sku?: string;
  readonly location?: string;
  /** Default: long ago. */
  readonly lastModifiedAt?: string;
  readonly properties?: Partial<Registry["properties"]>;
}

/** A registry as a new Premium one is: open to all networks, without private endpoints. */
export function registry(
  options: RegistryOptions,
  registrySuffix: string,
): Registry {
  const { name = "contosoweb", sku = "Premium", location = "eastus" } = options;
  const { lastModifiedAt = "2025-06-01T08:00:00Z" } = options;
  return {
    id: registryIdOf(name),
    name,
    type: "Microsoft.ContainerRegistry/registries",
    location,
    sku: { name: sku, tier: sku },
    systemData: { lastModifiedAt },
    properties: {
      loginServer: `${name}.${registrySuffix}`,
      provisioningState: "Succeeded",
      adminUserEnabled: false,
      anonymousPullEnabled: false,
      publicNetworkAccess: "Enabled",
      networkRuleBypassOptions: "AzureServices",
      dataEndpointEnabled: false,
      dataEndpointHostNames: [],
      roleAssignmentMode: "LegacyRegistryPermissions",
      privateEndpointConnections: [],
      policies: {
        azureADAuthenticationAsArmPolicy: { status: "enabled" },
        exportPolicy: { status: "enabled" },
        quarantinePolicy: { status: "disabled" },
      },
      ...(sku === "Premium" && {
        networkRuleSet: { defaultAction: "Allow", ipRules: [] },
      }),
      ...options.properties,
    },
  };
}

/** The network part of a registry that admits only the listed addresses. */
export function selectedNetworks(
  ...values: readonly string[]
): Partial<Registry["properties"]> {
  return {
    publicNetworkAccess: "Enabled",
    networkRuleSet: {
      defaultAction: "Deny",
      ipRules: values.map((value) => ({ action: "Allow", value })),
    },
  };
}

export interface SiteOptions {
  readonly name?: string;
  readonly kind?: "web-app" | "function-app";
  readonly images?: readonly string[];
  readonly identity?: Identity;
  readonly properties?: Partial<Site["properties"]>;
  readonly config?: Partial<SiteConfig["properties"]>;
  readonly settings?: Partial<PullSettings>;
}

/** The name, the host name and the addresses that a site has when a test does not say. */
export function site(name: string, options: SiteOptions): Site {
  return {
    id: siteIdOf(name),
    name,
    type: name.includes("/")
      ? "Microsoft.Web/sites/slots"
      : "Microsoft.Web/sites",
    kind:
      options.kind === "function-app"
        ? "functionapp,linux,container"
        : "app,linux,container",
    location: "eastus",
    identity: options.identity ?? {
      type: "SystemAssigned",
      principalId: "22222222-2222-4222-8222-222222222222",
      tenantId: "33333333-3333-4333-8333-333333333333",
    },
    properties: {
      state: "Running",
      sku: "PremiumV3",
      outboundIpAddresses: "203.0.113.1,203.0.113.2",
      possibleOutboundIpAddresses: "203.0.113.1,203.0.113.2,203.0.113.3",
      virtualNetworkSubnetId: null,
      hostingEnvironmentProfile: null,
      ...options.properties,
    },
  };
}

export function siteConfig(
  name: string,
  image: string | undefined,
  options: SiteOptions,
): SiteConfig {
  return {
    id: `${siteIdOf(name)}/config/web`,
    name: "web",
    properties: {
      linuxFxVersion: image === undefined ? "" : `DOCKER|${image}`,
      acrUseManagedIdentityCreds: true,
      acrUserManagedIdentityID: null,
      vnetRouteAllEnabled: false,
      ...options.config,
    },
  };
}

export interface ClusterOptions {
  readonly name?: string;
  readonly images?: readonly string[];
  /** Of the control plane. */
  readonly identity?: Identity;
  readonly properties?: Partial<ManagedCluster["properties"]>;
}

/** A cluster whose nodes use a kubelet identity. */
export function cluster(name: string, options: ClusterOptions): ManagedCluster {
  return {
    id: clusterIdOf(name),
    name,
    type: "Microsoft.ContainerService/managedClusters",
    location: "eastus",
    ...(options.identity && { identity: options.identity }),
    properties: {
      provisioningState: "Succeeded",
      nodeResourceGroup: `MC_rg-contoso_${name}_eastus`,
      servicePrincipalProfile: { clientId: "msi" },
      identityProfile: {
        kubeletidentity: {
          resourceId: kubeletIdentityId,
          objectId: "44444444-4444-4444-8444-444444444444",
          clientId: "55555555-5555-4555-8555-555555555555",
        },
      },
      networkProfile: {
        outboundType: "loadBalancer",
        loadBalancerProfile: { effectiveOutboundIPs: [] },
      },
      agentPoolProfiles: [
        { name: "nodes", osType: "Linux", vmSize: "Standard_D2s_v5" },
      ],
      ...options.properties,
    },
  };
}
