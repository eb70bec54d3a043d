import type { Judge } from "../../engine/rule.ts";

/** What the rules about a private endpoint that a network does not reach need to know first. */
export const neededEndpointFacts = [
  "consumer.pull-route",
  "registry.public-access",
  "registry.private-endpoints",
  "consumer.path",
] as const;

/** Whether a consumer must reach a private endpoint from its network: there is no other way, or the registry's name leads there. */
export function needsEndpoint({
  know,
}: Judge<(typeof neededEndpointFacts)[number]>): boolean {
  return (
    know("consumer.pull-route") === "virtual-network" &&
    know("registry.private-endpoints").length > 0 &&
    (know("registry.public-access") === "Disabled" ||
      know("consumer.path") === "private")
  );
}
