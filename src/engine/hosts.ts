import type {
  PrivateEndpointConnection,
  Registry,
  Replication,
} from "../model/arm.ts";
import type { Cloud } from "../model/cloud.ts";
import { regionName } from "../model/service-tag.ts";
import {
  registryHosts,
  type PullHost,
  type RegistryHost,
} from "./registry-hosts.ts";

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

/** The hosts of a registry's own in all its regions: data endpoints even if they are switched off, regional ones where they are on. */
export function ownHostsOf(
  cloud: Cloud,
  registry: Registry,
  replications: readonly Replication[],
): RegistryHost[] {
  const { loginServer, regionalEndpoints } = registry.properties;
  const regions = regionsOf(registry, replications);
  return registryHosts(cloud, loginServer, regions).filter(
    ({ purpose }) => purpose !== "regional" || regionalEndpoints === "Enabled",
  );
}

/**
 * All hosts that a pull needs: the login server, and data and regional endpoints, or the wildcard of the shared blob
 * hosts. Source: "Configure rules to access an Azure container registry behind a firewall".
 */
export function pullHostsOf(
  cloud: Cloud,
  registry: Registry,
  replications: readonly Replication[],
): PullHost[] {
  const own = ownHostsOf(cloud, registry, replications);
  const hosts = (wanted: RegistryHost["purpose"]): string[] =>
    own.flatMap(({ host, purpose }) => (purpose === wanted ? host : []));
  const { dataEndpointHostNames = [] } = registry.properties;
  const named = dataEndpointHostNames.map((host) => host.toLowerCase());
  const layers = new Set([...named, ...hosts("layers")]);
  const toPull = (
    purpose: PullHost["purpose"],
    names: Iterable<string>,
  ): PullHost[] => [...names].map((host) => ({ host, purpose }));
  return [
    ...toPull("registry", hosts("registry")),
    ...(hasDataEndpoints(registry)
      ? toPull("layers", layers)
      : toPull("shared-layers", [`*.${cloud.blobSuffix}`])),
    ...toPull("regional", hosts("regional")),
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
