import { rule } from "../../../engine/rule.ts";
import { judgeTold, pointsAt } from "../../told.ts";

export default rule({
  id: "webapp-container-start-failure-not-pull",
  hop: null,
  severity: "info",
  needs: ["consumer.texts"],
  consumers: ["web-app", "function-app"],
  judge({ know, journey, landscape }) {
    const told = know("consumer.texts");
    // An app whose pull fails may start an older image; then the pull is what to repair.
    const isPulled = !told.some(
      ({ what }) => what.hop !== null && !what.resolved,
    );
    return judgeTold(
      { journey, landscape },
      told,
      (failure) => isPulled && looksForIt(failure),
    );
  },
  repairs: [],
  doc: "AS:configure-custom-container",
});

const looksForIt = pointsAt("webapp-container-start-failure-not-pull");
