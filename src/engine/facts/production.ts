import type { JourneyContext } from "../journey.ts";
import { consumerFacts, siteIdOf } from "./consumer.ts";
import { pullRouteOf } from "./route/source-network.ts";

/** What holds for the site that a deployment slot belongs to. */
export const productionFacts = {
  "production.site-config": (context: JourneyContext) =>
    consumerFacts["consumer.site-config"](inProduction(context)),
  "production.pull-route": (context: JourneyContext) =>
    pullRouteOf(inProduction(context)),
};

function inProduction(context: JourneyContext): JourneyContext {
  const { journey } = context;
  const id = siteIdOf(journey.consumer).replace(/\/slots\/[^/]+$/i, "");
  return {
    ...context,
    journey: { ...journey, consumer: { ...journey.consumer, id } },
  };
}
