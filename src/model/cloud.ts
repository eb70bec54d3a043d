/**
 * The clouds and the only place that spells their hosts.
 * Sources: Azure CLI `azure/cli/core/cloud.py`; private DNS zones: "Azure Private Endpoint private DNS zone values";
 * registry suffixes: the sovereign clouds' documentation.
 */
export type CloudKind = "public" | "china" | "usgov" | "custom";

export interface Cloud {
  readonly kind: CloudKind;
  /** Unique among the clouds in use; objects are keyed by it. */
  readonly name: string;
  readonly resourceManager: string;
  readonly authority: string;
  /** Without a leading dot. */
  readonly registrySuffix: string;
  readonly privateDnsZone: string;
  readonly blobSuffix: string;
  readonly audiences: {
    readonly resourceManager: string;
    readonly registry: string;
    readonly logs: string;
  };
  readonly logs: string;
  readonly portal: string;
  /** Name for `az cloud set --name`. */
  readonly azName: string;
  /** The provider id of `vscode.authentication` that signs in to this cloud. */
  readonly signInProvider: "microsoft" | "microsoft-sovereign-cloud";
  /** Microsoft Artifact Registry, where base images come from; a cloud file may name none. */
  readonly artifactRegistry?: string;
  /** Only from a cloud file: the DNS server ("address:port") that probes ask instead of the machine's own. */
  readonly resolver?: string;
  /** Only from a cloud file: the port on which this cloud's registries listen, 443 elsewhere. */
  readonly port?: number;
}

export const publicCloud: Cloud = {
  kind: "public",
  name: "public",
  resourceManager: "https://management.azure.com",
  authority: "https://login.microsoftonline.com",
  registrySuffix: "azurecr.io",
  privateDnsZone: "privatelink.azurecr.io",
  blobSuffix: "blob.core.windows.net",
  audiences: {
    resourceManager: "https://management.azure.com",
    registry: "https://containerregistry.azure.net",
    logs: "https://api.loganalytics.io",
  },
  logs: "https://api.loganalytics.io",
  portal: "https://portal.azure.com",
  artifactRegistry: "mcr.microsoft.com",
  azName: "AzureCloud",
  signInProvider: "microsoft",
};

const chinaCloud: Cloud = {
  kind: "china",
  name: "china",
  resourceManager: "https://management.chinacloudapi.cn",
  authority: "https://login.chinacloudapi.cn",
  registrySuffix: "azurecr.cn",
  privateDnsZone: "privatelink.azurecr.cn",
  blobSuffix: "blob.core.chinacloudapi.cn",
  audiences: {
    resourceManager: "https://management.chinacloudapi.cn",
    registry: "https://management.chinacloudapi.cn",
    logs: "https://api.loganalytics.azure.cn",
  },
  logs: "https://api.loganalytics.azure.cn",
  portal: "https://portal.azure.cn",
  artifactRegistry: "mcr.azure.cn",
  azName: "AzureChinaCloud",
  signInProvider: "microsoft-sovereign-cloud",
};

const usGovernmentCloud: Cloud = {
  kind: "usgov",
  name: "usgov",
  resourceManager: "https://management.usgovcloudapi.net",
  authority: "https://login.microsoftonline.us",
  registrySuffix: "azurecr.us",
  privateDnsZone: "privatelink.azurecr.us",
  blobSuffix: "blob.core.usgovcloudapi.net",
  audiences: {
    resourceManager: "https://management.usgovcloudapi.net",
    registry: "https://management.usgovcloudapi.net",
    logs: "https://api.loganalytics.us",
  },
  logs: "https://api.loganalytics.us",
  portal: "https://portal.azure.us",
  artifactRegistry: "mcr.microsoft.com",
  azName: "AzureUSGovernment",
  signInProvider: "microsoft-sovereign-cloud",
};

export const builtInClouds: readonly Cloud[] = [
  publicCloud,
  chinaCloud,
  usGovernmentCloud,
];

/** Registries of others, which no change to an Azure Container Registry repairs; a sub-domain of one of them counts too. */
export const otherRegistries: readonly string[] = [
  "docker.io",
  "docker.com",
  "mcr.microsoft.com",
  "ghcr.io",
  "quay.io",
  "gcr.io",
  "pkg.dev",
  "registry.k8s.io",
  "amazonaws.com",
  "public.ecr.aws",
  "registry.gitlab.com",
  "registry.access.redhat.com",
  "registry.redhat.io",
  "nvcr.io",
];

/** The built-in cloud of that name, or undefined. */
export function cloudByName(name: string): Cloud | undefined {
  return builtInClouds.find((cloud) => cloud.name === name);
}

/** The built-in cloud whose registries have this login server's suffix, or undefined. */
export function cloudOfLoginServer(loginServer: string): Cloud | undefined {
  const host = loginServer.toLowerCase();
  return builtInClouds.find((cloud) =>
    host.endsWith(`.${cloud.registrySuffix}`),
  );
}

/** Whether a private zone's name looks like that of the cloud's registries, or of another cloud's, without being it. */
export function isLookAlikeZone(cloud: Cloud, zone: string): boolean {
  const name = zone.toLowerCase();
  return (
    name !== cloud.privateDnsZone &&
    [cloud, ...builtInClouds].some(({ registrySuffix }) =>
      `.${name}`.endsWith(`.${registrySuffix}`),
    )
  );
}

/** Whether the host is a registry's login server or data endpoint of this cloud. */
export function isRegistryHost(cloud: Cloud, host: string): boolean {
  return host.toLowerCase().endsWith(`.${cloud.registrySuffix}`);
}

/** The origin of a registry host, with the port that a cloud file may set. */
export function registryOrigin(cloud: Cloud, host: string): string {
  return cloud.port === undefined
    ? `https://${host}`
    : `https://${host}:${cloud.port}`;
}

/** The port of every registry, unless a cloud file says otherwise. */
export const httpsPort = 443;

/** The port on which the cloud's registries listen. */
export function registryPort({ port = httpsPort }: Cloud): number {
  return port;
}

/** A host of the cloud that is no registry's own. */
export interface CloudHost {
  readonly host: string;
  readonly port: number;
}

/** Where identities sign in. */
export function signInHost({ authority }: Cloud): CloudHost {
  return hostAt(authority);
}

export function resourceManagerHost({ resourceManager }: Cloud): CloudHost {
  return hostAt(resourceManager);
}

function hostAt(address: string): CloudHost {
  const { hostname, port } = new URL(address);
  return { host: hostname, port: Number(port || httpsPort) };
}

/** Where base images come from; undefined where the cloud has no such registry. */
export function artifactHost(cloud: Cloud): CloudHost | undefined {
  const { artifactRegistry: host } = cloud;
  return host === undefined ? undefined : { host, port: registryPort(cloud) };
}

/** The portal's page of a resource. */
export function portalUrl(
  cloud: Cloud,
  tenantId: string,
  resourceId: string,
): string {
  return `${cloud.portal}/#@${tenantId}/resource${resourceId}`;
}
