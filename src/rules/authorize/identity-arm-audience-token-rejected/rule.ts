import {
  armTokenStatus,
  refusesArmTokens,
} from "../../../engine/arm-tokens.ts";
import { notApplicable, pass, rule } from "../../../engine/rule.ts";
import { isRefusedExchange, mayPull } from "../../refused-exchange.ts";
import { failTold, toldOf } from "../../told.ts";

export default rule({
  id: "identity-arm-audience-token-rejected",
  hop: "authorize",
  severity: "warning",
  needs: ["consumer.texts", "registry", "consumer.pull-right"],
  consumers: ["machine"],
  judge({ know, evidence, journey, landscape }) {
    const one = toldOf(know("consumer.texts"), isRefusedExchange);
    if (!one) {
      return notApplicable();
    }
    return refusesArmTokens(know("registry")) &&
      mayPull(know("consumer.pull-right"))
      ? failTold({ journey, landscape }, one, {
          evidence: [evidence("registry", ...armTokenStatus)],
        })
      : pass();
  },
  repairs: [],
  doc: "L:container-registry-disable-authentication-as-arm",
});
