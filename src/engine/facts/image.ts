import type { Platform } from "../../model/probe.ts";
import type { JourneyContext } from "../journey.ts";
import { drawnFrom, silent, whenKnown, type Located } from "../located.ts";
import { consumerPlatforms } from "./image/consumer-platforms.ts";
import { foreignHosts, imageWithheld } from "./image/image-access.ts";
import { imagePresence } from "./image/image-presence.ts";
import { manifestAnswer } from "./image/image-probe.ts";
import { layerFetch } from "./image/layer.ts";
import { throttledAnswers } from "./image/throttle.ts";

/** What this machine saw of the image, and what the consumer needs it to be. */
export const imageFacts = {
  "image.presence": imagePresence,
  "image.withheld": imageWithheld,
  "image.foreign-hosts": foreignHosts,
  "machine.layer": layerFetch,
  "probe.throttled": throttledAnswers,
  "image.platforms": (
    context: JourneyContext,
  ): Located<readonly Platform[]> => {
    const located = manifestAnswer(context);
    return whenKnown(located, ({ status, platforms }) =>
      status === 200 && platforms.length > 0
        ? drawnFrom(located, platforms, "platforms")
        : silent(located, "answer-without-platform"),
    );
  },
  "consumer.platforms": consumerPlatforms,
};
