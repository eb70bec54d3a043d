import { rule } from "../../../engine/rule.ts";
import { judgeTold, pointsAt } from "../../told.ts";

export default rule({
  id: "throttling-upstream",
  hop: null,
  severity: "info",
  needs: ["consumer.texts"],
  judge({ know, journey, landscape }) {
    return judgeTold(
      { journey, landscape },
      know("consumer.texts"),
      pointsAt("throttling-upstream"),
      ({ registry }) => ({ host: registry ?? "Docker Hub" }),
    );
  },
  repairs: [],
  doc: "L:buffer-gate-public-content",
});
