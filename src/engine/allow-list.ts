import type { AllowedHost } from "../model/allow-list.ts";
import type { Registry, Replication } from "../model/arm.ts";
import {
  registryPort,
  resourceManagerHost,
  signInHost,
  type Cloud,
} from "../model/cloud.ts";
import { pullHostsOf } from "./hosts.ts";

/**
 * What a client's firewall or proxy must let through for pulls from the registry and pushes to it. The last two are for
 * those who sign in with an identity; the admin user and tokens of the registry do without.
 */
export function allowList(
  cloud: Cloud,
  registry: Registry,
  replications: readonly Replication[],
): AllowedHost[] {
  const port = registryPort(cloud);
  return [
    ...pullHostsOf(cloud, registry, replications).map((host) => ({
      ...host,
      port,
    })),
    { ...signInHost(cloud), purpose: "sign-in" },
    { ...resourceManagerHost(cloud), purpose: "resource-manager" },
  ];
}
