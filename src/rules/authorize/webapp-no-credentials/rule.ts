import { fail, pass, rule } from "../../../engine/rule.ts";
import { passwordKinds } from "../../consumer-kinds.ts";
import { existing } from "../../existing-evidence.ts";

export default rule({
  id: "webapp-no-credentials",
  hop: "authorize",
  severity: "error",
  needs: ["consumer.principal", "registry.anonymous-pull"],
  consumers: passwordKinds,
  judge({ know, evidence, journey, landscape }) {
    if (
      know("consumer.principal").kind !== "none" ||
      know("registry.anonymous-pull")
    ) {
      return pass();
    }
    return fail({
      evidence: existing(
        landscape,
        evidence("consumer.principal"),
        evidence("registry.anonymous-pull"),
      ),
      args: { consumer: journey.consumer.name },
    });
  },
  repairs: [],
  doc: "AS:configure-custom-container",
});
