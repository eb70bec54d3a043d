import type { ManagedCluster, Site } from "../../model/arm.ts";
import type { Note } from "../../model/diagnosis.ts";
import { consumerFacts } from "../facts/consumer.ts";
import type { JourneyContext } from "../journey.ts";
import { drawnFrom, type Located } from "../located.ts";
import { note } from "./note.ts";

/** Why a consumer pulls nothing at the moment, whatever its pulls would meet. */
export function standstill(context: JourneyContext): Note[] {
  const [id, proof] = reasonOf(context) ?? [];
  return id && proof ? [{ ...note(context, id, [proof]), idle: true }] : [];
}

/** The note to make, and the property that says so (sites 2025-05-01, managedClusters 2026-06-01). */
function reasonOf(
  context: JourneyContext,
): readonly [string, Located<unknown>] | undefined {
  switch (context.journey.consumer.kind) {
    case "web-app":
    case "function-app":
      return ofSite(consumerFacts["consumer.site"](context));
    case "aks-cluster":
      return ofCluster(consumerFacts["consumer.cluster"](context));
    case "machine":
    case "container-app":
    case "container-group":
    case "acr-task":
      return undefined;
  }
}

function ofSite(site: Located<Site>): ReturnType<typeof reasonOf> {
  if (!site.fact.known) {
    return undefined;
  }
  const { state, enabled, usageState } = site.fact.value.properties;
  const at = (property: string): Located<unknown> =>
    drawnFrom(site, null, "properties", property);
  if (usageState?.toLowerCase() === "exceeded") {
    return ["quota-exceeded", at("usageState")];
  }
  if (enabled === false) {
    return ["disabled", at("enabled")];
  }
  return state?.toLowerCase() === "stopped"
    ? ["stopped", at("state")]
    : undefined;
}

function ofCluster(
  cluster: Located<ManagedCluster>,
): ReturnType<typeof reasonOf> {
  const code = cluster.fact.known
    ? cluster.fact.value.properties.powerState?.code
    : undefined;
  return code?.toLowerCase() === "stopped"
    ? ["stopped", drawnFrom(cluster, null, "properties", "powerState", "code")]
    : undefined;
}
