import type { Tunnel } from "../../../engine/facts/machine/tunnels.ts";
import { evidenceAt } from "../../../engine/located.ts";
import { fail, pass, rule, type Judge } from "../../../engine/rule.ts";
import { pointer } from "../../../model/pointer.ts";
import type { Evidence, Verdict } from "../../../model/verdict.ts";
import { existing } from "../../existing-evidence.ts";
import { judgeTunnels, tunnelHides } from "../closed-tunnels.ts";
import { judgeDaemonTunnel } from "../daemon-tunnel.ts";

const needs = [
  "probe.machine",
  "machine.tunnels",
  "machine.admission",
  "docker.daemon",
  "probe.dns",
] as const;

type Knowledge = Judge<(typeof needs)[number]>;

/**
 * This machine finds the private endpoint by itself, but sends the pull to a proxy that opens no tunnel there, or that leads to
 * the public endpoint, which refuses it. Or it goes there by itself, but docker's daemon asks its proxy.
 */
export default rule({
  id: "client-noproxy-missing-private-endpoint",
  hop: "route",
  severity: "error",
  needs,
  consumers: ["machine"],
  hides: [
    ...tunnelHides,
    "client-proxy-egress-ip-not-allowed",
    "registry-public-access-disabled-client-outside-vnet",
  ],
  judge(judge) {
    const { know, landscape } = judge;
    const verdict = judgeTunnels(judge, "private", (closed) => ({
      args: { addresses: closed.flatMap(({ addresses }) => addresses) },
      evidence: settings(judge, closed),
    }));
    const login = know("machine.tunnels").find(
      ({ host }) => host === landscape.loginServer,
    );
    const own =
      verdict.verdict === "pass" && login?.isPrivate
        ? judgeDetour(judge, login)
        : verdict;
    return own.verdict === "fail"
      ? own
      : (judgeDaemonTunnel(judge, "private") ?? own);
  },
  repairs: [],
  doc: "L:container-registry-private-endpoints",
});

/** The proxy looks the name up by itself: what it finds may be the public endpoint. */
function judgeDetour(judge: Knowledge, login: Tunnel): Verdict {
  const { know, evidence } = judge;
  if (!know("machine.admission").refused) {
    return pass();
  }
  return fail({
    wording: "refused",
    evidence: [evidence("machine.admission"), ...settings(judge, [login])],
    args: {
      proxy: login.result.proxy,
      hosts: [login.host],
      addresses: login.addresses,
    },
  });
}

/** What this machine finds under the names, and the hosts that it reaches without the proxy. */
function settings(
  { evidence, landscape }: Knowledge,
  tunnels: readonly Tunnel[],
): Evidence[] {
  return existing(
    landscape,
    ...tunnels.map(({ host }) =>
      evidenceAt(
        landscape,
        pointer("probes", "dns", host, "value", "addresses"),
      ),
    ),
    evidence("probe.machine", "noProxy"),
  );
}
