import type { ExplainedMatch } from "../../../model/explanation.ts";
import { momentsOf } from "../../../model/time-stamp.ts";
import {
  fail,
  notApplicable,
  pass,
  rule,
  type Judge,
} from "../../../engine/rule.ts";
import type { Verdict } from "../../../model/verdict.ts";
import { failTold, toldOf } from "../../told.ts";
import { endedLogin } from "../ended-login.ts";
import { judgeSeenOrTold } from "../seen-or-told.ts";

export default rule({
  id: "client-token-expired-3h",
  hop: "client",
  severity: "info",
  needs: ["journey.texts", "docker.login-end"],
  consumers: ["machine"],
  judge(judge) {
    const { know, isKnown, evidence, journey } = judge;
    return judgeSeenOrTold(
      judgeTexts(judge),
      isKnown("docker.login-end"),
      () => {
        if (know("docker.login-end") === null) {
          return undefined;
        }
        const end = endedLogin(judge);
        return end === undefined
          ? pass()
          : fail({
              wording: "seen",
              evidence: [evidence("docker.login-end")],
              args: { consumer: journey.consumer.name, end },
            });
      },
    );
  },
  repairs: [],
  doc: "L:container-registry-authentication",
});

function judgeTexts({
  know,
  journey,
  landscape,
}: Judge<"journey.texts" | "docker.login-end">): Verdict {
  const told = know("journey.texts");
  const one = toldOf(told, isOutlived);
  if (one) {
    const hours = Math.floor(hoursAfterLogin(one.what));
    return failTold({ journey, landscape }, one, { args: { hours } });
  }
  return toldOf(told, isAfterLogin) ? pass() : notApplicable();
}

/** How long the registry takes a token of `az acr login` ("Authentication", Azure Container Registry documentation). */
const lifetime = 3;

const hour = 3_600_000;

function isAfterLogin(failure: ExplainedMatch): boolean {
  return failure.hop === "authorize" && !Number.isNaN(hoursAfterLogin(failure));
}

function isOutlived(failure: ExplainedMatch): boolean {
  return isAfterLogin(failure) && hoursAfterLogin(failure) >= lifetime;
}

/** At least so many hours lie between the login and the first refusal; NaN where the text does not tell. */
function hoursAfterLogin({ loginTime, firstTime }: ExplainedMatch): number {
  const login = momentsOf(loginTime ?? "")?.latest ?? NaN;
  const refusal = momentsOf(firstTime ?? "")?.earliest ?? NaN;
  return (refusal - login) / hour;
}
