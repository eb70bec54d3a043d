import { rule } from "../../../engine/rule.ts";
import { judgeTls } from "../tls-outcome.ts";

export default rule({
  id: "client-tls-hostname-mismatch",
  hop: "route",
  severity: "error",
  needs: ["probe.tls"],
  consumers: ["machine"],
  judge: (judge) =>
    judgeTls(judge, "name-mismatch", ({ names, subject }) => ({
      names: names ?? subject ?? "?",
    })),
  repairs: [],
  doc: "L:container-registry-firewall-rules",
});
