import type { ExplainedMatch } from "../../../model/explanation.ts";
import { momentsOf } from "../../../model/time-stamp.ts";
import { notApplicable, pass, rule } from "../../../engine/rule.ts";
import { failTold, toldOf } from "../../told.ts";

export default rule({
  id: "client-token-expired-3h",
  hop: "client",
  severity: "info",
  needs: ["journey.texts"],
  consumers: ["machine"],
  judge({ know, journey, landscape }) {
    const told = know("journey.texts");
    const one = toldOf(told, isOutlived);
    if (one) {
      const hours = Math.floor(hoursAfterLogin(one.what));
      return failTold({ journey, landscape }, one, { args: { hours } });
    }
    return toldOf(told, isAfterLogin) ? pass() : notApplicable();
  },
  repairs: [],
  doc: "L:container-registry-authentication",
});

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
