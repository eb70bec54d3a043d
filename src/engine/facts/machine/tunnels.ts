import { isPrivateAddress } from "../../../model/addresses.ts";
import type { TunnelResult } from "../../../model/tunnel.ts";
import type { JourneyContext } from "../../journey.ts";
import {
  drawnFrom,
  firstUnknown,
  fromProbe,
  silent,
  whenKnown,
  type Located,
} from "../../located.ts";
import { layerFetch } from "../image/layer.ts";
import { hostsBy } from "./machine-proxy.ts";
import { probeFacts } from "../probe.ts";
import { dataHostsOf } from "../route/pull-hosts.ts";

/** What this machine's proxy said of one host of the pull. */
export interface Tunnel {
  readonly host: string;
  readonly result: TunnelResult;
  /** What this machine itself finds under the host's name, which the proxy does not care about. */
  readonly addresses: readonly string[];
  /** Whether these are addresses inside of a network. */
  readonly isPrivate: boolean;
  readonly pointer: string;
}

/**
 * The tunnels that a pull by this machine needs: to the login server, to the data endpoints and, where a layer came from one,
 * to a blob host; none without a proxy. One that is not open is enough to know; that all are open is known when all were
 * asked for.
 */
export function tunnelsOf(context: JourneyContext): Located<readonly Tunnel[]> {
  const machine = probeFacts["probe.machine"](context);
  return whenKnown(machine, ({ proxy }): Located<readonly Tunnel[]> => {
    if (proxy === undefined) {
      return drawnFrom(machine, []);
    }
    const data = neededDataHosts(context);
    const hosts = new Set([
      context.landscape.loginServer,
      ...(data.fact.known ? data.fact.value : []),
      ...askedHosts(context),
    ]);
    const through = hostsBy(context, "proxy", [...hosts]);
    return whenKnown(through, (names) => {
      const tunnels = names.map((host) => tunnelTo(context, host));
      const seen = tunnels.flatMap(({ fact }) =>
        fact.known ? fact.value : [],
      );
      const isSettled = seen.some(({ result }) => result.outcome !== "open");
      const unseen = firstUnknown([...tunnels, data]);
      return !isSettled && unseen ? unseen : drawnFrom(machine, seen);
    });
  });
}

/** Where the registry's configuration may not be read, the first byte of a layer shows that no data endpoint is in the way. */
function neededDataHosts(context: JourneyContext): Located<readonly string[]> {
  const hosts = dataHostsOf(context);
  const layer = layerFetch(context);
  return !hosts.fact.known &&
    layer.fact.known &&
    layer.fact.value?.failure === null
    ? drawnFrom(layer, [])
    : hosts;
}

/** The hosts that the proxy was asked for. A pull by the login server's name needs no regional endpoint. */
function askedHosts({ landscape }: JourneyContext): string[] {
  return Object.keys(landscape.probes.tunnels).filter(
    (host) => !host.includes(".geo."),
  );
}

function tunnelTo(context: JourneyContext, host: string): Located<Tunnel> {
  const tunnel = fromProbe(context.landscape, "tunnels", host);
  // Who switches probes off knows nothing of a proxy either: here one is missing.
  if (!tunnel.fact.known && tunnel.fact.reason === "not-asked") {
    return silent(tunnel, "tunnel-not-asked", { host });
  }
  return whenKnown(tunnel, (result): Located<Tunnel> => {
    if (result.code === "SOCKS_NOT_SUPPORTED") {
      return silent(tunnel, "proxy-speaks-socks", { proxy: result.proxy });
    }
    const answer = fromProbe(context.landscape, "dns", host);
    return whenKnown(answer, ({ addresses }) =>
      drawnFrom(tunnel, {
        host,
        result,
        addresses,
        isPrivate: addresses.length > 0 && addresses.every(isPrivateAddress),
        pointer: tunnel.pointer,
      }),
    );
  });
}
