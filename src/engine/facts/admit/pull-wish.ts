import type { JourneyContext } from "../../journey.ts";
import { drawnFrom, whenKnown, type Located } from "../../located.ts";
import { pullSwitch, settingAsks } from "../../pull-route.ts";
import { admissionOf } from "./admission.ts";
import { siteOfAppService } from "../workload/app-service.ts";
import { consumerFacts } from "../consumer.ts";
import { oncePer } from "../../../model/remember.ts";

/**
 * Whether somebody asked for a web app's image pull to go through its virtual network. `does-not-matter`: the app settings
 * could not be read, but without integration the pull is public either way, and the public endpoint lets it in.
 */
export type PullWish = "asked" | "not-asked" | "does-not-matter";

export const pullWishOf = oncePer(workOutPullWish);

function workOutPullWish(context: JourneyContext): Located<PullWish> {
  const site = siteOfAppService(context);
  return whenKnown(site, (document): Located<PullWish> => {
    const path = pullSwitch(document);
    if (path) {
      return drawnFrom(site, "asked", "properties", ...path);
    }
    const settings = consumerFacts["consumer.pull-settings"](context);
    const admission = admissionOf(context);
    if (
      !settings.fact.known &&
      !document.properties.virtualNetworkSubnetId &&
      admission.fact.known &&
      admission.fact.value.admitted
    ) {
      return drawnFrom(admission, "does-not-matter");
    }
    return whenKnown(settings, (value) =>
      drawnFrom(
        settings,
        settingAsks(value) ? "asked" : "not-asked",
        "pullOverVnet",
      ),
    );
  });
}
