import type { LandscapeContext } from "../journey.ts";
import { fromTable } from "../located.ts";
import { activatableRoles } from "./authorize/activatable-roles.ts";

/** What Azure says of the registry under diagnosis. */
export const registryFacts = {
  registry: ({ landscape }: LandscapeContext) =>
    fromTable(landscape, "registries", landscape.registryId),
  "registry.replications": ({ landscape }: LandscapeContext) =>
    fromTable(landscape, "replications", landscape.registryId),
  "registry.subnet-rules": ({ landscape }: LandscapeContext) =>
    fromTable(landscape, "subnetRules", landscape.registryId),
  "registry.usages": ({ landscape }: LandscapeContext) =>
    fromTable(landscape, "usages", landscape.registryId),
  "registry.locks": ({ landscape }: LandscapeContext) =>
    fromTable(landscape, "locks", landscape.registryId),
  "registry.policies": ({ landscape }: LandscapeContext) =>
    fromTable(landscape, "policies", landscape.registryId),
  /** Read only where a user name is stored that may be a token's. */
  "registry.tokens": ({ landscape }: LandscapeContext) =>
    fromTable(landscape, "tokens", landscape.registryId),
  "registry.endpoint-protocol": ({ landscape }: LandscapeContext) =>
    fromTable(landscape, "endpointProtocols", landscape.registryId),
  "registry.diagnostic-settings": ({ landscape }: LandscapeContext) =>
    fromTable(landscape, "diagnosticSettings", landscape.registryId),
  /** What the signed-in account may do on the registry. */
  "registry.permissions": ({ landscape }: LandscapeContext) =>
    fromTable(landscape, "permissions", landscape.registryId),
  "registry.eligible-roles": activatableRoles,
};
