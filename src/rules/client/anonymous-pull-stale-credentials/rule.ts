import type { ExplainedMatch } from "../../../model/explanation.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { failTold, toldOf } from "../../told.ts";
import { endedLogin } from "../ended-login.ts";

export default rule({
  id: "anonymous-pull-stale-credentials",
  hop: "client",
  severity: "warning",
  needs: ["journey.texts", "registry.anonymous-pull", "docker.login-end"],
  hides: ["client-token-expired-3h"],
  judge(judge) {
    const { know, evidence, journey, landscape } = judge;
    const open = evidence("registry.anonymous-pull");
    const end = endedLogin(judge);
    const one = toldOf(know("journey.texts"), isRefusal);
    const proof =
      end === undefined
        ? one && failTold({ journey, landscape }, one, { evidence: [open] })
        : fail({
            wording: "seen",
            evidence: [evidence("docker.login-end"), open],
            args: { consumer: journey.consumer.name, end },
          });
    if (!proof) {
      return notApplicable();
    }
    return know("registry.anonymous-pull") ? proof : pass();
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
