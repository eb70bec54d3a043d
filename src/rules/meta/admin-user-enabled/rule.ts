import { fail, pass, rule } from "../../../engine/rule.ts";

export default rule({
  id: "admin-user-enabled",
  hop: null,
  severity: "hint",
  needs: ["registry"],
  judge({ know, evidence }) {
    return know("registry").properties.adminUserEnabled === true
      ? fail({
          evidence: [evidence("registry", "properties", "adminUserEnabled")],
        })
      : pass();
  },
  repairs: [],
  doc: "L:container-registry-authentication",
});
