import { notApplicable, pass, rule } from "../../../engine/rule.ts";
import { appServiceKinds } from "../../consumer-kinds.ts";
import { failTold, pointsAt, toldOf } from "../../told.ts";

export default rule({
  id: "webapp-container-start-failure-not-pull",
  hop: null,
  severity: "info",
  needs: ["consumer.texts"],
  consumers: appServiceKinds,
  judge({ know, journey, landscape }) {
    const told = know("consumer.texts");
    const one = toldOf(told, looksForIt);
    if (!one) {
      return notApplicable();
    }
    // An app whose pull fails may start an older image; then the pull is what to repair.
    return toldOf(told, ({ hop }) => hop !== null)
      ? pass()
      : failTold({ journey, landscape }, one);
  },
  repairs: [],
  doc: "AS:configure-custom-container",
});

const looksForIt = pointsAt("webapp-container-start-failure-not-pull");
