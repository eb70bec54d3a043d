import type {
  PrivateEndpointConnection,
  Registry,
  Replication,
} from "../model/arm.ts";
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

/**
 * All hosts that a pull needs: the login server, and data and regional endpoints, or the wildcard of the shared blob
 * hosts. Source: "Configure rules to access an Azure container registry behind a firewall".
 */
export function hostsOf(
  cloud: Cloud,
  registry: Registry,
  replications: readonly Replication[],
): string[] {
  const { loginServer, dataEndpointHostNames, regionalEndpoints } =
    registry.properties;
  const label = labelOf(cloud, loginServer);
  const regions = regionsOf(registry, replications);
  const host = (region: string, kind: string): string =>
    `${label}.${region}.${kind}.${cloud.registrySuffix}`;
  const data = hasDataEndpoints(registry)
    ? [
        ...(dataEndpointHostNames ?? []),
        ...regions.map((region) => host(region, "data")),
      ]
    : [`*.${cloud.blobSuffix}`];
  const regional =
    regionalEndpoints === "Enabled"
      ? regions.map((region) => host(region, "geo"))
      : [];
  return [...new Set([loginServer.toLowerCase(), ...data, ...regional])];
}
