import { subscriptionOf } from "../../../model/arm-id.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { networkKinds } from "../../consumer-kinds.ts";
import { isRestricted } from "../../restricted.ts";

/** It keeps nobody from pulling, but from the repair. A registry that is open to everybody needs none. */
export default rule({
  id: "resource-provider-not-registered",
  hop: null,
  severity: "warning",
  needs: ["registry", "consumer.provider-registration"],
  consumers: networkKinds,
  judge({ know, evidence, journey }) {
    if (!isRestricted(know("registry"))) {
      return notApplicable();
    }
    const registration = know("consumer.provider-registration");
    if (!registration) {
      return notApplicable();
    }
    const { id, registrationState: state } = registration;
    return state === "Registered"
      ? pass()
      : fail({
          evidence: [
            evidence("consumer.provider-registration", "registrationState"),
          ],
          args: {
            consumer: journey.consumer.name,
            subscription: subscriptionOf(id),
            state,
          },
        });
  },
  repairs: [],
  doc: "L:container-registry-troubleshoot-access",
});
