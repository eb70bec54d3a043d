import type { ExplainedMatch } from "../../../model/explanation.ts";
import { notApplicable, pass, rule } from "../../../engine/rule.ts";
import { failTold, toldOf } from "../../told.ts";

export default rule({
  id: "anonymous-pull-stale-credentials",
  hop: "client",
  severity: "warning",
  needs: ["journey.texts", "registry.anonymous-pull"],
  judge({ know, evidence, journey, landscape }) {
    const one = toldOf(know("journey.texts"), isRefusal);
    if (!one) {
      return notApplicable();
    }
    return know("registry.anonymous-pull")
      ? failTold({ journey, landscape }, one, {
          evidence: [evidence("registry.anonymous-pull")],
        })
      : pass();
  },
  repairs: [],
  doc: "L:anonymous-pull-access",
});

/** Only a pull needs no credentials. */
function isRefusal({ symptom, causes }: ExplainedMatch): boolean {
  return (
    [
      "auth-required-401",
      "token-401",
      "access-denied-scope",
      "credential-invalid",
    ].includes(symptom) &&
    !causes.slice(0, 2).some(({ cause }) => cause === "acrpush-role-missing")
  );
}
