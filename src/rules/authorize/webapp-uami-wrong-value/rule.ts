import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";

export default rule({
  id: "webapp-uami-wrong-value",
  hop: "authorize",
  severity: "error",
  needs: ["consumer.principal", "consumer.site"],
  consumers: ["web-app", "function-app"],
  judge({ know, evidence, journey }) {
    const principal = know("consumer.principal");
    if (principal.kind === "identity") {
      return principal.origin === "user-assigned" ? pass() : notApplicable();
    }
    if (principal.kind !== "not-a-client-id") {
      return notApplicable();
    }
    const { identity } = know("consumer.site");
    return fail({
      evidence: [
        evidence("consumer.principal"),
        ...(identity ? [evidence("consumer.site", "identity")] : []),
      ],
      args: { consumer: journey.consumer.name, value: principal.value },
    });
  },
  repairs: [],
  doc: "AS:configure-custom-container",
});
