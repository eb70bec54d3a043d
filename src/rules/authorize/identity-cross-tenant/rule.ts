import { sameId, subscriptionOf } from "../../../model/arm-id.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { appServiceKinds } from "../../consumer-kinds.ts";
import { missingRightRules } from "../missing-right.ts";

export default rule({
  id: "identity-cross-tenant",
  hop: "authorize",
  severity: "error",
  needs: ["consumer.principal", "consumer.tenants"],
  consumers: [
    ...appServiceKinds,
    "aks-cluster",
    "container-app",
    "container-group",
  ],
  hides: missingRightRules,
  judge({ know, evidence, landscape, journey: { consumer } }) {
    if (know("consumer.principal").kind !== "identity") {
      return notApplicable();
    }
    if (
      sameId(subscriptionOf(consumer.id), subscriptionOf(landscape.registryId))
    ) {
      return pass();
    }
    const tenants = know("consumer.tenants");
    return sameId(tenants.registry, tenants.consumer)
      ? pass()
      : fail({
          evidence: [evidence("consumer.tenants")],
          args: {
            consumer: consumer.name,
            theirs: tenants.consumer,
            ours: tenants.registry,
          },
        });
  },
  repairs: [],
  doc: "L:authenticate-aks-cross-tenant",
});
