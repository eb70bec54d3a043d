import type { JourneyContext } from "../journey.ts";
import { fromTable } from "../located.ts";

/** What Azure says of the registry under diagnosis. */
export const registryFacts = {
  registry: ({ landscape }: JourneyContext) =>
    fromTable(landscape, "registries", landscape.registryId),
  "registry.replications": ({ landscape }: JourneyContext) =>
    fromTable(landscape, "replications", landscape.registryId),
  "registry.subnet-rules": ({ landscape }: JourneyContext) =>
    fromTable(landscape, "subnetRules", landscape.registryId),
  "registry.usages": ({ landscape }: JourneyContext) =>
    fromTable(landscape, "usages", landscape.registryId),
  "registry.locks": ({ landscape }: JourneyContext) =>
    fromTable(landscape, "locks", landscape.registryId),
  "registry.policies": ({ landscape }: JourneyContext) =>
    fromTable(landscape, "policies", landscape.registryId),
  /** Read only where a user name is stored that may be a token's. */
  "registry.tokens": ({ landscape }: JourneyContext) =>
    fromTable(landscape, "tokens", landscape.registryId),
  "registry.endpoint-protocol": ({ landscape }: JourneyContext) =>
    fromTable(landscape, "endpointProtocols", landscape.registryId),
  "registry.diagnostic-settings": ({ landscape }: JourneyContext) =>
    fromTable(landscape, "diagnosticSettings", landscape.registryId),
  /** What the signed-in account may do on the registry. */
  "registry.permissions": ({ landscape }: JourneyContext) =>
    fromTable(landscape, "permissions", landscape.registryId),
};
