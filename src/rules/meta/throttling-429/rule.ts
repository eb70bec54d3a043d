import { evidenceAt } from "../../../engine/located.ts";
import { fail, pass, rule } from "../../../engine/rule.ts";

export default rule({
  id: "throttling-429",
  hop: null,
  severity: "warning",
  needs: ["probe.throttled"],
  judge({ know, landscape }) {
    const throttled = know("probe.throttled");
    return throttled.length === 0
      ? pass()
      : fail({
          evidence: throttled.map((at) => evidenceAt(landscape, at)),
          args: { count: throttled.length },
        });
  },
  repairs: [],
  doc: "L:container-registry-skus",
});
