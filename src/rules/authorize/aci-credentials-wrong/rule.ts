import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import type { Principal } from "../../../engine/principal.ts";

/** Who signs in with a password. */
const withPassword: readonly Principal["kind"][] = [
  "admin-user",
  "service-principal",
  "repository-token",
];

/** Azure never shows the password of a group, but the group's own events show what came of it. */
export default rule({
  id: "aci-credentials-wrong",
  hop: "authorize",
  severity: "error",
  needs: ["consumer.principal", "consumer.last-pull"],
  consumers: ["container-group"],
  hides: ["identity-missing-pull-role"],
  judge({ know, evidence, journey }) {
    if (!withPassword.includes(know("consumer.principal").kind)) {
      return notApplicable();
    }
    if (know("consumer.last-pull") === "pulled") {
      return pass();
    }
    return fail({
      evidence: [
        evidence("consumer.principal"),
        evidence("consumer.last-pull"),
      ],
      args: { consumer: journey.consumer.name },
    });
  },
  repairs: [],
  doc: "CI:container-instances-troubleshooting",
});
