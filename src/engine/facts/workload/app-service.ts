import type { Site } from "../../../model/arm.ts";
import type { JourneyContext } from "../../journey.ts";
import { drawnFrom, silent, whenKnown, type Located } from "../../located.ts";
import { consumerFacts } from "../consumer.ts";

/**
 * A site whose network App Service decides. A function app in a Container Apps environment has a document of the same kind,
 * but its addresses and its way out are the environment's.
 */
export function siteOfAppService(context: JourneyContext): Located<Site> {
  const site = consumerFacts["consumer.site"](context);
  return whenKnown(site, (document) =>
    document.properties.managedEnvironmentId
      ? silent(
          drawnFrom(site, null, "properties", "managedEnvironmentId"),
          "function-in-environment",
          { consumer: document.name },
        )
      : site,
  );
}
