import { fail, pass, rule } from "../../../engine/rule.ts";

export default rule({
  id: "defender-plan-off",
  hop: null,
  severity: "info",
  needs: ["registry.image-scanning"],
  judge({ know, evidence }) {
    return know("registry.image-scanning")
      ? pass()
      : fail({ evidence: [evidence("registry.image-scanning")] });
  },
  repairs: [],
  doc: "T:azure-container-registry/image-vulnerability-assessment",
});
