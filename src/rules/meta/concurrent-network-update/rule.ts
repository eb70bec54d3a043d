import { fail, pass, rule } from "../../../engine/rule.ts";

export default rule({
  id: "concurrent-network-update",
  hop: null,
  severity: "warning",
  needs: ["registry"],
  judge({ know, evidence }) {
    const { provisioningState = "" } = know("registry").properties;
    return provisioningState.toLowerCase() === "updating"
      ? fail({
          evidence: [evidence("registry", "properties", "provisioningState")],
        })
      : pass();
  },
  repairs: [],
  doc: "L:container-registry-access-selected-networks",
});
