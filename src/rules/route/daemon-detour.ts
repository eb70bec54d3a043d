import { fail, type Judge } from "../../engine/rule.ts";
import { isPrivateAddress } from "../../model/addresses.ts";
import { tunnelFailure } from "../../model/tunnel.ts";
import type { Verdict } from "../../model/verdict.ts";
import { existing } from "../existing-evidence.ts";

/** What says nothing of the daemon's own pulls: docker does not tell its credentials, nor do the probes speak SOCKS. */
const untold = ["auth-required", "SOCKS_NOT_SUPPORTED"];

/**
 * Fails where this machine finds the registry's private address, and docker's daemon sends pulls to a proxy that opens no
 * tunnel; undefined where that was not seen.
 */
export function judgeDaemonDetour({
  know,
  isKnown,
  evidence,
  landscape,
}: Judge<"docker.daemon" | "probe.dns">): Verdict | undefined {
  const tunnel = isKnown("docker.daemon")
    ? know("docker.daemon")?.tunnel
    : undefined;
  if (!tunnel || tunnel.outcome === "open" || !isKnown("probe.dns")) {
    return undefined;
  }
  const { addresses } = know("probe.dns");
  const isPrivate = addresses.length > 0 && addresses.every(isPrivateAddress);
  if (
    !isPrivate ||
    untold.some((word) => [tunnel.outcome, tunnel.code].includes(word))
  ) {
    return undefined;
  }
  return fail({
    wording: "daemon",
    evidence: existing(
      landscape,
      evidence("docker.daemon", "tunnel"),
      evidence("docker.daemon", "proxy"),
      evidence("probe.dns", "addresses"),
    ),
    args: {
      proxy: tunnel.proxy,
      hosts: [`${landscape.loginServer} (${tunnelFailure(tunnel)})`],
      addresses,
    },
  });
}
