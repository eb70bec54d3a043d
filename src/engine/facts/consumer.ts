import { withoutSideCar } from "../../model/arm-id.ts";
import type { Identity } from "../../model/arm.ts";
import type { Consumer } from "../../model/landscape.ts";
import type { JourneyContext } from "../journey.ts";
import { fromTable, type Located } from "../located.ts";
import { agentPoolOf, taskOf } from "./workload/task.ts";

/** The site of a consumer: a side car belongs to the site that it is a child of. */
export function siteIdOf({ id }: Consumer): string {
  return withoutSideCar(id);
}

/** What Azure says of the consumer itself. */
export const consumerFacts = {
  "consumer.site": ({ landscape, journey }: JourneyContext) =>
    fromTable(landscape, "sites", siteIdOf(journey.consumer)),
  "consumer.site-config": ({ landscape, journey }: JourneyContext) =>
    fromTable(landscape, "siteConfigs", siteIdOf(journey.consumer)),
  "consumer.pull-settings": ({ landscape, journey }: JourneyContext) =>
    fromTable(landscape, "pullSettings", siteIdOf(journey.consumer)),
  "consumer.cluster": ({ landscape, journey }: JourneyContext) =>
    fromTable(landscape, "clusters", journey.consumer.id),
  "consumer.task": taskOf,
  "consumer.agent-pool": agentPoolOf,
  "consumer.container-app": ({ landscape, journey }: JourneyContext) =>
    fromTable(landscape, "containerApps", journey.consumer.id),
  "consumer.container-group": ({ landscape, journey }: JourneyContext) =>
    fromTable(landscape, "containerGroups", journey.consumer.id),
};

/** The document of the consumer itself, whatever its kind; a machine has none. */
export function documentOf(
  context: JourneyContext,
):
  | Located<{ readonly location?: string; readonly identity?: Identity }>
  | undefined {
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
      return consumerFacts["consumer.task"](context);
    case "machine":
      return undefined;
  }
}
