import { notApplicable, pass, rule } from "../../../engine/rule.ts";
import { failTold, pointsAt, toldOf } from "../../told.ts";

export default rule({
  id: "throttling-upstream",
  hop: null,
  severity: "info",
  needs: ["consumer.texts"],
  judge({ know, journey, landscape }) {
    const told = know("consumer.texts");
    if (told.length === 0) {
      return notApplicable();
    }
    const one = toldOf(told, pointsAt("throttling-upstream"));
    return one
      ? failTold({ journey, landscape }, one, {
          args: { host: one.what.registry ?? "Docker Hub" },
        })
      : pass();
  },
  repairs: [],
  doc: "L:buffer-gate-public-content",
});
