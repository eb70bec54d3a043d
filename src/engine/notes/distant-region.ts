import type { Note } from "../../model/diagnosis.ts";
import { regionName } from "../../model/service-tag.ts";
import { documentOf } from "../facts/consumer.ts";
import { registryFacts } from "../facts/registry.ts";
import type { JourneyContext } from "../journey.ts";
import { drawnFrom } from "../located.ts";
import { note } from "./note.ts";

/** What is pulled from another region takes longer and is charged as traffic between regions; it works all the same. */
export function distantRegion(context: JourneyContext): Note[] {
  // Tasks run where the registry is.
  const isTask = context.journey.consumer.kind === "acr-task";
  const consumer = isTask ? undefined : documentOf(context);
  const registry = registryFacts.registry(context);
  const { fact: replications } =
    registryFacts["registry.replications"](context);
  if (!consumer?.fact.known || !registry.fact.known || !replications.known) {
    return [];
  }
  const { location } = consumer.fact.value;
  const { location: home } = registry.fact.value;
  if (location === undefined || home === undefined) {
    return [];
  }
  const serving = replications.value.filter(
    ({ properties }) => properties.regionEndpointEnabled !== false,
  );
  const regions = new Set(
    [home, ...serving.map((each) => each.location)].map(regionName),
  );
  return regions.has(regionName(location))
    ? []
    : [
        note(
          context,
          "distant-region",
          [
            drawnFrom(consumer, null, "location"),
            drawnFrom(registry, null, "location"),
          ],
          { region: regionName(location), regions: [...regions] },
        ),
      ];
}
