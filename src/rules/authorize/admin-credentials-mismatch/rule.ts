import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { passwordKinds } from "../../consumer-kinds.ts";

/** What is stored to sign in with is compared with what the registry has: first the user name, then the password. */
export default rule({
  id: "admin-credentials-mismatch",
  hop: "authorize",
  severity: "error",
  needs: [
    "consumer.principal",
    "registry",
    "registry.tokens",
    "consumer.admin-password-match",
  ],
  consumers: passwordKinds,
  judge({ know, evidence, journey: { consumer } }) {
    const principal = know("consumer.principal");
    if (principal.kind === "unknown-user") {
      return fail({
        wording: "user-name",
        evidence: [evidence("consumer.principal"), evidence("registry.tokens")],
        args: { consumer: consumer.name, user: principal.name },
      });
    }
    if (
      principal.kind !== "admin-user" ||
      know("registry").properties.adminUserEnabled !== true ||
      // Azure never shows its password; `aci-credentials-wrong` judges it by the group's events.
      consumer.kind === "container-group"
    ) {
      return notApplicable();
    }
    if (know("consumer.admin-password-match") === "yes") {
      return pass();
    }
    return fail({
      evidence: [
        evidence("consumer.admin-password-match"),
        evidence("consumer.principal"),
      ],
      args: { consumer: consumer.name },
    });
  },
  repairs: [],
  doc: "T:azure-container-registry/pull-image-to-web-app-fail",
});
