import { notApplicable, pass, rule } from "../../../engine/rule.ts";
import {
  isRefusedExchange,
  mayPull,
  refusesArmTokens,
} from "../../refused-exchange.ts";
import { failTold, toldOf } from "../../told.ts";

export default rule({
  id: "identity-arm-audience-token-rejected",
  hop: "authorize",
  severity: "warning",
  needs: ["consumer.texts", "registry", "consumer.pull-right"],
  consumers: ["machine"],
  judge({ know, evidence, journey, landscape }) {
    const told = know("consumer.texts");
    if (told.length === 0) {
      return notApplicable();
    }
    const one = toldOf(told, isRefusedExchange);
    if (!one || !refusesArmTokens(know("registry"))) {
      return pass();
    }
    return mayPull(know("consumer.pull-right"))
      ? failTold({ journey, landscape }, one, {
          evidence: [
            evidence(
              "registry",
              "properties",
              "policies",
              "azureADAuthenticationAsArmPolicy",
              "status",
            ),
          ],
        })
      : pass();
  },
  repairs: [],
  doc: "L:container-registry-disable-authentication-as-arm",
});
