import { notApplicable, pass, rule } from "../../../engine/rule.ts";
import { failTold, pointsAt, toldOf, type Meant } from "../../told.ts";

export default rule({
  id: "conditional-access",
  hop: "authorize",
  severity: "warning",
  needs: ["consumer.texts"],
  judge({ know, journey, landscape }) {
    const told = know("consumer.texts");
    if (told.length === 0) {
      return notApplicable();
    }
    const one = toldOf(told, isRefusedByPolicy);
    const code = /AADSTS\d+/.exec(one?.what.said ?? "")?.[0] ?? "";
    return one
      ? failTold({ journey, landscape }, one, { args: { code } })
      : pass();
  },
  repairs: [],
  doc: "L:container-registry-configure-conditional-access",
});

const looksForIt = pointsAt("conditional-access");

const isRefusedByPolicy: Meant = (failure) =>
  failure.symptom === "entra-token-error" && looksForIt(failure);
