import { fail, pass, rule } from "../../../engine/rule.ts";

export default rule({
  id: "portal-repository-listing-blocked",
  hop: null,
  severity: "info",
  needs: ["machine.admission"],
  consumers: ["machine"],
  judge({ know, evidence }) {
    return know("machine.admission").refused
      ? fail({ evidence: [evidence("machine.admission")] })
      : pass();
  },
  repairs: [],
  doc: "T:azure-container-registry/pull-image-to-web-app-fail",
});
