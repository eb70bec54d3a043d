import type { Note } from "../../model/diagnosis.ts";
import { regionName } from "../../model/service-tag.ts";
import { consumerFacts } from "../facts/consumer.ts";
import { registryFacts } from "../facts/registry.ts";
import type { JourneyContext } from "../journey.ts";
import { drawnFrom, type Located } from "../located.ts";
import { note } from "./note.ts";

/** What is pulled from another region takes longer and is charged as traffic between regions; it works all the same. */
export function distantRegion(context: JourneyContext): Note[] {
  const consumer = documentOf(context);
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

/** The document of a consumer that stands in a region of its own. */
function documentOf(
  context: JourneyContext,
): Located<{ readonly location?: string }> | undefined {
  switch (context.journey.consumer.kind) {
    case "web-app":
    case "function-app":
      return consumerFacts["consumer.site"](context);
    case "aks-cluster":
      return consumerFacts["consumer.cluster"](context);
    case "container-app":
      return consumerFacts["consumer.container-app"](context);
    case "container-group":
      return consumerFacts["consumer.container-group"](context);
    case "acr-task":
    case "machine":
      return undefined;
  }
}
