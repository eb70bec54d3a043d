import type { ManagedCluster } from "../../../model/arm.ts";
import { isExempt } from "../../../model/no-proxy.ts";
import type { JourneyContext } from "../../journey.ts";
import { drawnFrom, whenKnown, type Located } from "../../located.ts";
import { consumerFacts } from "../consumer.ts";

/** The proxy that a cluster's nodes use for HTTPS, and which hosts they reach without it. */
export interface ClusterProxy {
  readonly address: string;
  readonly exceptions: readonly string[];
}

/** The HTTPS proxy of a cluster's nodes; null when they use none. */
export function clusterProxyOf(
  context: JourneyContext,
): Located<ClusterProxy | null> {
  const cluster = consumerFacts["consumer.cluster"](context);
  return whenKnown(cluster, (document) =>
    drawnFrom(cluster, proxyOf(document), "properties", "httpProxyConfig"),
  );
}

/** Without an HTTPS proxy of its own the HTTP proxy serves both. Source: "HTTP proxy support", AKS. */
function proxyOf({ properties }: ManagedCluster): ClusterProxy | null {
  const { httpProxyConfig } = properties;
  const address = httpProxyConfig?.httpsProxy ?? httpProxyConfig?.httpProxy;
  return address && httpProxyConfig?.enabled !== false
    ? { address, exceptions: httpProxyConfig?.noProxy ?? [] }
    : null;
}

/** The proxy through which a cluster reaches a host; null when it goes there by itself. */
export function proxyTo(
  context: JourneyContext,
  host: string,
): Located<ClusterProxy | null> {
  const located = clusterProxyOf(context);
  return whenKnown(located, (proxy) =>
    drawnFrom(
      located,
      proxy && !isExempt(host, proxy.exceptions) ? proxy : null,
    ),
  );
}
