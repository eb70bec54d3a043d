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
};
