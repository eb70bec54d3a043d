import { rule } from "../../../engine/rule.ts";
import { judgeDirectConnection } from "../direct-connection.ts";

export default rule({
  id: "client-tcp-443-blocked-login-server",
  hop: "route",
  severity: "error",
  needs: ["machine.proxy", "probe.tcp"],
  consumers: ["machine"],
  judge: (judge) => judgeDirectConnection(judge, "public"),
  repairs: [],
  doc: "L:container-registry-firewall-rules",
});
