import { rule } from "../../../engine/rule.ts";
import { judgeTls } from "../tls-outcome.ts";

export default rule({
  id: "client-tls-intercepted-or-sni-filtered",
  hop: "route",
  severity: "error",
  needs: ["probe.tls"],
  consumers: ["machine"],
  judge: (judge) => judgeTls(judge, "reset"),
  repairs: [],
  doc: "L:container-registry-firewall-rules",
});
