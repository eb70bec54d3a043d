import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";

/** A failed change does not stop pulls by itself, so it is a warning. */
export default rule({
  id: "registry-provisioning-not-succeeded",
  hop: "admit",
  severity: "warning",
  needs: ["registry"],
  judge({ know, evidence }) {
    const { provisioningState = "" } = know("registry").properties;
    const state = provisioningState.toLowerCase();
    if (state === "" || state === "updating") {
      return notApplicable();
    }
    return state === "succeeded"
      ? pass()
      : fail({
          evidence: [evidence("registry", "properties", "provisioningState")],
          args: { state: provisioningState },
        });
  },
  repairs: [],
  doc: "L:container-registry-faq",
});
