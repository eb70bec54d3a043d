import { rule } from "../../../engine/rule.ts";
import { judgeTunnels, tunnelHides } from "../closed-tunnels.ts";

export default rule({
  id: "client-proxy-connect-failed",
  hop: "route",
  severity: "error",
  needs: ["machine.tunnels"],
  consumers: ["machine"],
  hides: tunnelHides,
  judge: (judge) => judgeTunnels(judge, "proxy"),
  repairs: [],
  doc: "L:container-registry-troubleshoot-access",
});
