import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { existing } from "../../existing-evidence.ts";
import { isRestricted } from "../../restricted.ts";

/**
 * A stored user name cannot help before the group gets in, so what is wrong with it is a consequence. Whether a managed
 * identity may pull is judged by the rules about identities.
 */
export default rule({
  id: "aci-network-restricted-needs-managed-identity",
  hop: "admit",
  severity: "error",
  needs: [
    "registry",
    "registry.subnet-rules",
    "consumer.principal",
    "consumer.admission",
  ],
  consumers: ["container-group"],
  hides: [
    "aci-credentials-wrong",
    "admin-user-disabled-but-used",
    "token-disabled",
    "token-password-expired",
    "token-scope-map-missing-repository",
    "webapp-no-credentials",
  ],
  judge({ know, evidence, journey, landscape }) {
    if (!isRestricted(know("registry"))) {
      return notApplicable();
    }
    if (know("consumer.admission").admitted) {
      return pass();
    }
    const pullsAsIdentity = know("consumer.principal").kind === "identity";
    return fail({
      evidence: existing(
        landscape,
        evidence("consumer.principal"),
        evidence("registry", "properties", "publicNetworkAccess"),
        evidence("registry", "properties", "networkRuleBypassOptions"),
        ...(pullsAsIdentity && know("registry.subnet-rules").length > 0
          ? [evidence("registry.subnet-rules")]
          : []),
      ),
      args: { consumer: journey.consumer.name },
    });
  },
  repairs: [],
  doc: "L:allow-access-trusted-services",
});
