import type { Note } from "../../model/diagnosis.ts";
import { consumerFacts } from "../facts/consumer.ts";
import { pullRouteOf } from "../facts/route/source-network.ts";
import type { JourneyContext } from "../journey.ts";
import { drawnFrom } from "../located.ts";
import { note } from "./note.ts";

/** A Windows container that is to be pulled through a network: its documentation describes that of Linux containers alone. */
export function windowsNetworkPull(context: JourneyContext): Note[] {
  const config = consumerFacts["consumer.site-config"](context);
  if (!config.fact.known || !config.fact.value.properties.windowsFxVersion) {
    return [];
  }
  const { fact: route } = pullRouteOf(context);
  const proof = drawnFrom(config, null, "properties", "windowsFxVersion");
  return route.known && route.value === "virtual-network"
    ? [note(context, "windows-network-pull", [proof])]
    : [];
}
