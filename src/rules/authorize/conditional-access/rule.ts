import { rule } from "../../../engine/rule.ts";
import { judgeTold, pointsAt, type Meant } from "../../told.ts";

export default rule({
  id: "conditional-access",
  hop: "authorize",
  severity: "warning",
  needs: ["consumer.texts"],
  judge({ know, journey, landscape }) {
    return judgeTold(
      { journey, landscape },
      know("consumer.texts"),
      isRefusedByPolicy,
      ({ said }) => ({ code: /AADSTS\d+/.exec(said)?.[0] ?? "" }),
    );
  },
  repairs: [],
  doc: "L:container-registry-configure-conditional-access",
});

const looksForIt = pointsAt("conditional-access");

const isRefusedByPolicy: Meant = (failure) =>
  failure.symptom === "entra-token-error" && looksForIt(failure);
