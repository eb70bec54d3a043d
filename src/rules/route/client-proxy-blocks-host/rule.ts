import { rule } from "../../../engine/rule.ts";
import { judgeTunnels, tunnelHides } from "../closed-tunnels.ts";

export default rule({
  id: "client-proxy-blocks-host",
  hop: "route",
  severity: "error",
  needs: ["machine.tunnels"],
  consumers: ["machine"],
  hides: tunnelHides,
  judge: (judge) => judgeTunnels(judge, "some-hosts"),
  repairs: [],
  doc: "L:container-registry-firewall-rules",
});
