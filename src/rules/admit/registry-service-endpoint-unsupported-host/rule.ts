import { sameId } from "../../../model/arm-id.ts";
import { subnetIdOf } from "../../../model/subnet-rule.ts";
import { evidenceAt } from "../../../engine/located.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { appServiceKinds } from "../../consumer-kinds.ts";
import { leadsThroughNetwork, networkWayFacts } from "../../network-way.ts";

/** Its addresses are refused, too, but to allow them is not what the rule's author had in mind. */
export default rule({
  id: "registry-service-endpoint-unsupported-host",
  hop: "admit",
  severity: "error",
  needs: [
    ...networkWayFacts,
    "consumer.subnets",
    "consumer.admission",
    "registry.public-access",
    "registry.subnet-rules",
  ],
  consumers: [...appServiceKinds, "container-app"],
  hides: [
    "webapp-vnet-egress-ip-not-allowed",
    "registry-default-deny-no-rules",
    "registry-service-endpoint-subnet-not-ruled",
    "registry-ip-rules-client-not-included",
  ],
  judge(judge) {
    const { know, evidence, journey, landscape } = judge;
    const rules = know("registry.subnet-rules");
    if (
      rules.length === 0 ||
      !leadsThroughNetwork(judge, "public") ||
      know("registry.public-access") === "Disabled"
    ) {
      return notApplicable();
    }
    const ruled = know("consumer.subnets").filter(({ subnet }) =>
      rules.some((one) => sameId(subnetIdOf(one), subnet.id)),
    );
    if (ruled.length === 0) {
      return notApplicable();
    }
    return know("consumer.admission").admitted
      ? pass()
      : fail({
          evidence: [
            evidence("registry.subnet-rules"),
            ...ruled.map(({ pointer }) => evidenceAt(landscape, pointer)),
          ],
          args: {
            consumer: journey.consumer.name,
            subnets: ruled.map(({ subnet }) => subnet.name),
          },
        });
  },
  repairs: [],
  doc: "L:container-registry-vnet",
});
