import type {
  PrivateEndpointConnection,
  Registry,
  Replication,
} from "../model/arm.ts";
import type { AllowedHost } from "../model/allow-list.ts";
import type { Cloud } from "../model/cloud.ts";
import { regionName } from "../model/service-tag.ts";

/** The login server without the cloud's suffix. It can differ from the registry's name by a hash (domain name label). */
export function labelOf(cloud: Cloud, loginServer: string): string {
  const suffix = `.${cloud.registrySuffix}`;
  const host = loginServer.toLowerCase();
  return host.endsWith(suffix) ? host.slice(0, -suffix.length) : host;
}

/**
 * The regions that hold data: the registry's own and every replica's, as host names spell them. A replica that takes no
 * traffic now is still wanted in DNS.
 */
export function regionsOf(
  registry: Registry,
  replications: readonly Replication[],
): string[] {
  const locations = [registry, ...replications].flatMap(
    ({ location }) => location ?? [],
  );
  return [...new Set(locations.map(regionName))];
}

/** Whether layers come from data endpoints of the registry's own. An approved private endpoint switches them on. */
export function hasDataEndpoints({ properties }: Registry): boolean {
  return (
    properties.dataEndpointEnabled === true ||
    (properties.privateEndpointConnections ?? []).some((connection) =>
      hasStatus(connection, "Approved"),
    )
  );
}

/** Whether a private endpoint connection is `Approved`, `Pending`, `Rejected` or `Disconnected`. */
export function hasStatus(
  { properties }: PrivateEndpointConnection,
  status: string,
): boolean {
  return properties.privateLinkServiceConnectionState?.status === status;
}

/** What a pull needs of the network, and what for; the port is that of every registry of the cloud. */
type PullHost = Omit<AllowedHost, "port">;

/**
 * All hosts that a pull needs: the login server, and data and regional endpoints, or the wildcard of the shared blob
 * hosts. Source: "Configure rules to access an Azure container registry behind a firewall".
 */
export function pullHostsOf(
  cloud: Cloud,
  registry: Registry,
  replications: readonly Replication[],
): PullHost[] {
  const { loginServer, dataEndpointHostNames } = registry.properties;
  const label = labelOf(cloud, loginServer);
  const regions = regionsOf(registry, replications);
  const hosts = (kind: string): string[] =>
    regions.map(
      (region) => `${label}.${region}.${kind}.${cloud.registrySuffix}`,
    );
  const data = new Set([...(dataEndpointHostNames ?? []), ...hosts("data")]);
  return [
    { host: loginServer.toLowerCase(), purpose: "registry" },
    ...(hasDataEndpoints(registry)
      ? [...data].map((host): PullHost => ({ host, purpose: "layers" }))
      : [{ host: `*.${cloud.blobSuffix}`, purpose: "shared-layers" } as const]),
    ...(hasRegionalEndpoints(registry)
      ? hosts("geo").map((host): PullHost => ({ host, purpose: "regional" }))
      : []),
  ];
}

/** The names of all hosts that a pull needs. */
export function hostsOf(
  cloud: Cloud,
  registry: Registry,
  replications: readonly Replication[],
): string[] {
  return pullHostsOf(cloud, registry, replications).map(({ host }) => host);
}

/** Whether every region has a login server of its own beside the global one. */
function hasRegionalEndpoints({ properties }: Registry): boolean {
  return properties.regionalEndpoints === "Enabled";
}
