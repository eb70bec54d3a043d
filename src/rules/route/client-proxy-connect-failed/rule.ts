import { rule } from "../../../engine/rule.ts";
import { judgeTunnels, tunnelHides } from "../closed-tunnels.ts";
import { judgeDaemonTunnel } from "../daemon-tunnel.ts";

/** The proxy of docker's daemon is looked at where this machine's own way is open: often both have the same. */
export default rule({
  id: "client-proxy-connect-failed",
  hop: "route",
  severity: "error",
  needs: ["machine.tunnels", "docker.daemon", "probe.dns"],
  consumers: ["machine"],
  hides: tunnelHides,
  judge(judge) {
    const own = judgeTunnels(judge, "proxy");
    const isOpen = judge
      .know("machine.tunnels")
      .every(({ result }) => result.outcome === "open");
    return (isOpen && judgeDaemonTunnel(judge, "not private")) || own;
  },
  repairs: [],
  doc: "L:container-registry-troubleshoot-access",
});
