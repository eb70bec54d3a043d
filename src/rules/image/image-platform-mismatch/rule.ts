import { platformText, samePlatform } from "../../../engine/platform.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { shortImage } from "../../../model/image-reference.ts";
import { remark } from "../../../model/remark.ts";
import { appServiceKinds } from "../../consumer-kinds.ts";

export default rule({
  id: "image-platform-mismatch",
  hop: "image",
  severity: "error",
  needs: ["image.presence", "image.platforms", "consumer.platforms"],
  consumers: [
    ...appServiceKinds,
    "aks-cluster",
    "container-app",
    "container-group",
  ],
  judge({ know, evidence, journey: { consumer, image } }) {
    if (!image || know("image.presence").presence !== "present") {
      return notApplicable();
    }
    const offered = know("image.platforms");
    const places = know("consumer.platforms");
    const fits = places.filter((place) =>
      offered.some((platform) => samePlatform(platform, place)),
    );
    if (fits.length === 0) {
      return fail({
        evidence: [evidence("image.platforms"), evidence("consumer.platforms")],
        args: {
          consumer: consumer.name,
          image: shortImage(image),
          offered: offered.map(platformText),
          needed: [...new Set(places.map(platformText))],
        },
      });
    }
    const open = places.filter(
      (place) =>
        !fits.includes(place) && offered.some(({ os }) => os === place.os),
    );
    if (open.length === 0) {
      return pass();
    }
    return {
      verdict: "unknown",
      fact: "consumer.platforms",
      reason: "not-asked",
      remark: remark("pools-without-platform", {
        pools: open.map(({ pool }) => pool),
      }),
      pointer: evidence("consumer.platforms").pointer,
    };
  },
  repairs: [],
  doc: "T:azure-kubernetes/extensions/cannot-pull-image-from-acr-to-aks-cluster",
});
