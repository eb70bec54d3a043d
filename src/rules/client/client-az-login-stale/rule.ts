import { refusesArmTokens } from "../../../engine/arm-tokens.ts";
import { notApplicable, pass, rule } from "../../../engine/rule.ts";
import { isRefusedExchange, mayPull } from "../../refused-exchange.ts";
import { failTold, pointsAt, toldOf } from "../../told.ts";

export default rule({
  id: "client-az-login-stale",
  hop: "client",
  severity: "warning",
  needs: ["consumer.texts", "registry", "consumer.pull-right"],
  consumers: ["machine"],
  judge({ know, journey, landscape }) {
    const told = know("consumer.texts");
    const ended = toldOf(told, pointsAt("client-az-login-stale"));
    if (ended) {
      return failTold({ journey, landscape }, ended);
    }
    const refused = toldOf(told, isRefusedExchange);
    if (!refused) {
      return notApplicable();
    }
    return !refusesArmTokens(know("registry")) &&
      mayPull(know("consumer.pull-right"))
      ? failTold({ journey, landscape }, refused)
      : pass();
  },
  repairs: [],
  doc: "L:container-registry-health-error-reference",
});
