import { fail, rule } from "../../../engine/rule.ts";
import { existing } from "../../existing-evidence.ts";
import { judgeRight, rightFacts } from "../missing-right.ts";

export default rule({
  id: "container-app-identity-missing-role",
  hop: "authorize",
  severity: "error",
  needs: [...rightFacts, "consumer.container-app"],
  consumers: ["container-app"],
  judge(judge) {
    const { know, evidence, journey, landscape } = judge;
    const principal = know("consumer.principal");
    if (
      principal.kind !== "no-system-identity" &&
      principal.kind !== "identity-not-assigned"
    ) {
      return judgeRight(judge);
    }
    return fail({
      evidence: existing(
        landscape,
        evidence("consumer.principal"),
        evidence("consumer.container-app", "identity"),
      ),
      args: {
        consumer: journey.consumer.name,
        principal:
          principal.kind === "identity-not-assigned" ? principal.id : "system",
      },
    });
  },
  repairs: [],
  doc: "CA:managed-identity-image-pull",
});
