import { fail, pass, rule } from "../../../engine/rule.ts";
import { minutesSince } from "../../minutes-since.ts";

export default rule({
  id: "abac-mode-switch-cached-credentials",
  hop: null,
  severity: "warning",
  needs: ["registry.mode-switch"],
  judge({ know, evidence, landscape }) {
    const write = know("registry.mode-switch");
    return write
      ? fail({
          evidence: [evidence("registry.mode-switch")],
          args: { minutes: minutesSince(write.at, landscape) },
        })
      : pass();
  },
  repairs: [],
  doc: "L:container-registry-rbac-abac-repository-permissions",
});
