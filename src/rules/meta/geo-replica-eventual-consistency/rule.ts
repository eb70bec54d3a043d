import { regionsOf } from "../../../engine/hosts.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { shortImage } from "../../../model/image-reference.ts";
import { minutesSince } from "../../minutes-since.ts";

export default rule({
  id: "geo-replica-eventual-consistency",
  hop: null,
  severity: "warning",
  needs: ["registry", "registry.replications", "image.recent-push"],
  judge({ know, evidence, journey: { image }, landscape }) {
    if (!image) {
      return notApplicable();
    }
    const regions = regionsOf(know("registry"), know("registry.replications"));
    if (regions.length < 2) {
      return notApplicable();
    }
    const push = know("image.recent-push");
    return push
      ? fail({
          evidence: [evidence("image.recent-push")],
          args: {
            image: shortImage(image),
            minutes: minutesSince(push.at, landscape),
          },
        })
      : pass();
  },
  repairs: [],
  doc: "L:container-registry-geo-replication",
});
