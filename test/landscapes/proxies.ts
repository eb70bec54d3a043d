import type { Machine } from "../../src/model/probe.ts";
import type { TunnelResult } from "../../src/model/tunnel.ts";
import { landscape, type Builder } from "./builder.ts";
import { dns } from "./networks.ts";

export const proxy = "http://proxy:3128";
export const dataHost = "contosoweb.eastus.data.azurecr.io";

/** What the proxy said to a request for a tunnel. */
export function tunnel(
  outcome: TunnelResult["outcome"],
  more: Partial<TunnelResult> = {},
): TunnelResult {
  return { outcome, proxy, milliseconds: 9, ...more };
}

export const open = tunnel("open", { status: 200 });
export const forbidden = tunnel("forbidden", { status: 403 });

/** A registry with one data endpoint, and a machine that has a proxy and finds public addresses. */
export function behindProxy(
  more: Partial<Machine> & { images?: readonly string[] } = {},
  registry: Builder = landscape()
    .registry({ properties: { dataEndpointEnabled: true } })
    .replications(),
): Builder {
  return registry
    .machine({ proxy, noProxy: [], ...more })
    .probe("dns", dns("203.0.113.80"))
    .probe("dns", dns("203.0.113.81"), dataHost);
}

/** With what the proxy said for the login server and for the data endpoint. */
export function tunnels(
  login: TunnelResult,
  data: TunnelResult,
  from: Builder = behindProxy(),
): Builder {
  return from.probe("tunnels", login).probe("tunnels", data, dataHost);
}
