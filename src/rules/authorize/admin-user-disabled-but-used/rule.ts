import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { passwordKinds } from "../../consumer-kinds.ts";
import { existing } from "../../existing-evidence.ts";

export default rule({
  id: "admin-user-disabled-but-used",
  hop: "authorize",
  severity: "error",
  needs: ["consumer.principal", "registry"],
  consumers: passwordKinds,
  hides: ["aci-credentials-wrong"],
  judge({ know, evidence, journey, landscape }) {
    if (know("consumer.principal").kind !== "admin-user") {
      return notApplicable();
    }
    if (know("registry").properties.adminUserEnabled === true) {
      return pass();
    }
    return fail({
      evidence: existing(
        landscape,
        evidence("registry", "properties", "adminUserEnabled"),
        evidence("consumer.principal"),
      ),
      args: { consumer: journey.consumer.name },
    });
  },
  repairs: [],
  doc: "L:container-registry-authentication",
});
