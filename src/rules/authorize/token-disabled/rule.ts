import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { passwordKinds } from "../../consumer-kinds.ts";

export default rule({
  id: "token-disabled",
  hop: "authorize",
  severity: "error",
  needs: ["consumer.token"],
  consumers: passwordKinds,
  hides: ["aci-credentials-wrong"],
  judge({ know, evidence, journey }) {
    const token = know("consumer.token");
    if (!token) {
      return notApplicable();
    }
    return token.properties.status?.toLowerCase() === "disabled"
      ? fail({
          evidence: [evidence("consumer.token", "properties", "status")],
          args: { consumer: journey.consumer.name, token: token.name },
        })
      : pass();
  },
  repairs: [],
  doc: "L:container-registry-token-based-repository-permissions",
});
