import type { Tunnel } from "../../engine/facts/machine/tunnels.ts";
import { evidenceAt } from "../../engine/located.ts";
import { fail, notApplicable, pass, type Judge } from "../../engine/rule.ts";
import { tunnelFailure } from "../../model/tunnel.ts";
import type { MessageArgs } from "../../model/message-args.ts";
import type { Evidence, Verdict } from "../../model/verdict.ts";

/** Why a tunnel is not open. Each closed tunnel is the matter of one rule. */
type Obstacle = "private" | "credentials" | "some-hosts" | "proxy";

/** Who has no tunnel to one host has no layers from it: these are consequences. */
export const tunnelHides = [
  "client-tcp-443-blocked-blob",
  "client-tcp-443-blocked-data-endpoint",
] as const;

/** What a rule says of closed tunnels beside their results. */
interface More {
  readonly args?: MessageArgs;
  readonly evidence?: readonly Evidence[];
}

/** Fails with the hosts to which this machine's proxy opens no tunnel for one reason; other reasons are other rules' matter. */
export function judgeTunnels(
  { know, landscape }: Judge<"machine.tunnels">,
  obstacle: Obstacle,
  moreOf: (closed: readonly Tunnel[]) => More = () => ({}),
): Verdict {
  const tunnels = know("machine.tunnels");
  const closed = tunnels.filter(({ result }) => result.outcome !== "open");
  const meant = closed.filter(
    (tunnel) => obstacleOf(tunnel, tunnels) === obstacle,
  );
  const [first] = meant;
  if (first === undefined) {
    return tunnels.length > 0 && closed.length === 0 ? pass() : notApplicable();
  }
  const more = moreOf(meant);
  return fail({
    evidence: [
      ...meant.map(({ pointer }) => evidenceAt(landscape, pointer)),
      ...(more.evidence ?? []),
    ],
    args: {
      proxy: first.result.proxy,
      hosts: meant.map(describe),
      ...more.args,
    },
  });
}

function describe({ host, result }: Tunnel): string {
  return `${host} (${tunnelFailure(result)})`;
}

function obstacleOf(
  { isPrivate, result: { outcome } }: Tunnel,
  all: readonly Tunnel[],
): Obstacle {
  if (isPrivate) {
    return "private";
  }
  if (outcome === "auth-required") {
    return "credentials";
  }
  const isForAll = all.every(({ result }) => result.outcome === "forbidden");
  return outcome === "forbidden" && !isForAll ? "some-hosts" : "proxy";
}
