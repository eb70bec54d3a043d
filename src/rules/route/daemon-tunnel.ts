import { fail, type Judge } from "../../engine/rule.ts";
import { isPrivateAddress } from "../../model/addresses.ts";
import { tunnelFailure } from "../../model/tunnel.ts";
import type { Verdict } from "../../model/verdict.ts";
import { existing } from "../existing-evidence.ts";

/** What says nothing of the daemon's own pulls: docker does not tell its credentials, nor do the probes speak SOCKS. */
const untold = ["auth-required", "SOCKS_NOT_SUPPORTED"];

/**
 * Fails where docker's daemon sends pulls to a proxy that opens no tunnel, and this machine finds a private address of the
 * registry, or finds none; undefined where that was not seen.
 */
export function judgeDaemonTunnel(
  { know, isKnown, evidence, landscape }: Judge<"docker.daemon" | "probe.dns">,
  found: "private" | "not private",
): Verdict | undefined {
  const tunnel = isKnown("docker.daemon")
    ? know("docker.daemon")?.tunnel
    : undefined;
  if (
    !tunnel ||
    tunnel.outcome === "open" ||
    untold.some((word) => [tunnel.outcome, tunnel.code].includes(word))
  ) {
    return undefined;
  }
  const addresses = isKnown("probe.dns") ? know("probe.dns").addresses : [];
  const isPrivate = addresses.length > 0 && addresses.every(isPrivateAddress);
  if (isPrivate !== (found === "private")) {
    return undefined;
  }
  return fail({
    wording: "daemon",
    evidence: existing(
      landscape,
      evidence("docker.daemon", "tunnel"),
      evidence("docker.daemon", "proxy"),
      ...(isPrivate ? [evidence("probe.dns", "addresses")] : []),
    ),
    args: {
      proxy: tunnel.proxy,
      hosts: [`${landscape.loginServer} (${tunnelFailure(tunnel)})`],
      ...(isPrivate && { addresses }),
    },
  });
}
