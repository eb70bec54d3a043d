import { rule } from "../../../engine/rule.ts";
import { judgeTls } from "../tls-outcome.ts";

export default rule({
  id: "client-tls-cert-time-invalid",
  hop: "route",
  severity: "error",
  needs: ["probe.tls"],
  consumers: ["machine"],
  judge: (judge) => judgeTls(judge, "time-invalid"),
  repairs: [],
  doc: "L:container-registry-health-error-reference",
});
