import { tunnelFailure } from "../../../model/tunnel.ts";
import type { JourneyContext } from "../../journey.ts";
import {
  drawnFrom,
  fromProbe,
  whenKnown,
  type Located,
} from "../../located.ts";

/**
 * What keeps this machine from a trusted connection to a host, through its proxy where one applies; null when it has one.
 * Points at whatever says so.
 */
export function connectionFailure(
  { landscape }: JourneyContext,
  host: string,
): Located<string | null> {
  const dns = fromProbe(landscape, "dns", host);
  const tcp = fromProbe(landscape, "tcp", host);
  const tls = fromProbe(landscape, "tls", host);
  const tunnel = fromProbe(landscape, "tunnels", host);
  const handshake = (): Located<string | null> =>
    whenKnown(tls, ({ outcome }) =>
      drawnFrom(tls, outcome === "trusted" ? null : `TLS: ${outcome}`),
    );
  if (tunnel.fact.known) {
    const result = tunnel.fact.value;
    return result.outcome === "open"
      ? handshake()
      : drawnFrom(tunnel, tunnelFailure(result));
  }
  // An address that stands in for a name is asked of no DNS server.
  if (dns.fact.known && dns.fact.value.addresses.length === 0) {
    const { rcode } = dns.fact.value;
    return drawnFrom(dns, rcode === "NOERROR" ? "NODATA" : rcode);
  }
  return whenKnown(tcp, ({ outcome, code }) =>
    outcome === "connected" ? handshake() : drawnFrom(tcp, code ?? outcome),
  );
}
