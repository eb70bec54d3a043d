import { rule } from "../../../engine/rule.ts";
import { judgeTls } from "../tls-outcome.ts";

export default rule({
  id: "client-tls-handshake-timeout",
  hop: "route",
  severity: "error",
  needs: ["probe.tls"],
  consumers: ["machine"],
  judge: (judge) => judgeTls(judge, "timeout"),
  repairs: [],
  doc: "L:container-registry-health-error-reference",
});
