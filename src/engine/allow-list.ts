import type { AllowedHost, HostPurpose } from "../model/allow-list.ts";
import type { Registry, Replication } from "../model/arm.ts";
import type { Cloud } from "../model/cloud.ts";
import { pullHostsOf } from "./hosts.ts";

const httpsPort = 443;

/**
 * What a client's firewall or proxy must let through for pulls from the registry and pushes to it. The last two are for
 * those who sign in with an identity; the admin user and tokens of the registry do without.
 */
export function allowList(
  cloud: Cloud,
  registry: Registry,
  replications: readonly Replication[],
): AllowedHost[] {
  const port = cloud.port ?? httpsPort;
  return [
    ...pullHostsOf(cloud, registry, replications).map((host) => ({
      ...host,
      port,
    })),
    service(cloud.authority, "sign-in"),
    service(cloud.resourceManager, "resource-manager"),
  ];
}

function service(address: string, purpose: HostPurpose): AllowedHost {
  const { hostname, port } = new URL(address);
  return { host: hostname, port: Number(port || httpsPort), purpose };
}
