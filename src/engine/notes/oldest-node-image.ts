import type { Note } from "../../model/diagnosis.ts";
import { armTokenStatus, refusesArmTokens } from "../arm-tokens.ts";
import { nodeImagesOf } from "../facts/workload/node-images.ts";
import { principalOf } from "../facts/authorize/principal.ts";
import { registryFacts } from "../facts/registry.ts";
import type { JourneyContext } from "../journey.ts";
import { drawnFrom } from "../located.ts";
import { note } from "./note.ts";

/**
 * How old a cluster's oldest node image is, where the registry refuses tokens for Azure Resource Manager: nodes of old images
 * sign in with these, and nobody says from which image on they don't (Azure/AKS issue 4560).
 */
export function oldestNodeImage(context: JourneyContext): Note[] {
  const registry = registryFacts.registry(context);
  const principal = principalOf(context);
  if (
    context.journey.consumer.kind !== "aks-cluster" ||
    !(principal.fact.known && principal.fact.value.kind === "identity") ||
    !(registry.fact.known && refusesArmTokens(registry.fact.value))
  ) {
    return [];
  }
  const images = nodeImagesOf(context);
  const list = images.fact.known ? images.fact.value : [];
  const [oldest] = list.toSorted((a, b) => a.built.localeCompare(b.built));
  if (!oldest) {
    return [];
  }
  const { pool, built } = oldest;
  const proof = [
    drawnFrom(images, null, list.indexOf(oldest), "nodeImageVersion"),
    drawnFrom(registry, null, ...armTokenStatus),
  ];
  return [note(context, "oldest-node-image", proof, { pool, built })];
}
