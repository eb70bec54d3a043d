import type { Registry } from "../../../model/arm.ts";
import type { JourneyContext } from "../../journey.ts";
import { drawnFrom, type Located, whenKnown } from "../../located.ts";
import { machineAdmissionOf } from "./machine-admission.ts";
import { registryFacts } from "../registry.ts";
import { agentPoolOf } from "../workload/task.ts";

/**
 * `does-not-matter`: the registry's configuration could not be read, but the registry let this machine in; or the consumer is a
 * task on shared agents, to which the registry can make an exception.
 */
export type PublicAccess = "Enabled" | "Disabled" | "does-not-matter";

/** Whether the registry has a public endpoint at all. */
export function publicAccessOf(context: JourneyContext): Located<PublicAccess> {
  const registry = registryFacts.registry(context);
  const admission = machineAdmissionOf(context);
  if (
    !registry.fact.known &&
    context.journey.consumer.kind === "machine" &&
    admission.fact.known &&
    !admission.fact.value.refused
  ) {
    return drawnFrom(admission, "does-not-matter");
  }
  if (context.journey.consumer.kind === "acr-task") {
    const pool = agentPoolOf(context);
    return whenKnown(pool, (machines) =>
      machines ? byConfiguration(registry) : drawnFrom(pool, "does-not-matter"),
    );
  }
  return byConfiguration(registry);
}

function byConfiguration(registry: Located<Registry>): Located<PublicAccess> {
  return whenKnown(registry, ({ properties }) =>
    drawnFrom(
      registry,
      properties.publicNetworkAccess === "Disabled" ? "Disabled" : "Enabled",
      "properties",
      "publicNetworkAccess",
    ),
  );
}
