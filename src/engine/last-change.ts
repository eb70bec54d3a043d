import type { JourneyContext } from "./journey.ts";
import { roleAssignments } from "./facts/authorize/role-decision.ts";
import { registryFacts } from "./facts/registry.ts";
import { valueOf } from "../model/fact.ts";

/**
 * The last known change of what lets a consumer in, in milliseconds since 1970: of the registry itself, or of a role of who
 * pulls. What was said before may be out of date.
 */
export function lastChange(context: JourneyContext): number | undefined {
  const registry = valueOf(registryFacts.registry(context).fact);
  const assignments = valueOf(roleAssignments(context).fact) ?? [];
  const times = [
    registry?.systemData?.lastModifiedAt,
    ...assignments.map(({ properties }) => properties.createdOn),
  ].flatMap((time) => {
    const moment = Date.parse(time ?? "");
    return Number.isNaN(moment) ? [] : [moment];
  });
  return times.length === 0 ? undefined : Math.max(...times);
}
