import type { Tunnel } from "../../../engine/facts/machine/tunnels.ts";
import { rule } from "../../../engine/rule.ts";
import { judgeTunnels, tunnelHides } from "../closed-tunnels.ts";

export default rule({
  id: "client-proxy-auth-required",
  hop: "route",
  severity: "error",
  needs: ["machine.tunnels"],
  consumers: ["machine"],
  hides: tunnelHides,
  judge: (judge) =>
    judgeTunnels(judge, "credentials", (closed) => ({
      args: {
        hosts: closed.map(({ host }) => host),
        schemes: schemesOf(closed),
      },
    })),
  repairs: [],
  doc: "L:container-registry-troubleshoot-access",
});

/** What the proxy takes; a question mark where it does not say. */
function schemesOf(closed: readonly Tunnel[]): string[] {
  const schemes = closed.flatMap(({ result }) => result.schemes ?? []);
  return schemes.length > 0 ? [...new Set(schemes)] : ["?"];
}
