import type { ConnectionOptions } from "node:tls";
import { tunnelFailure } from "../model/tunnel.ts";
import { openTunnel } from "./tunnel.ts";

/** What TLS with a host is spoken over: a new connection to an address, or a tunnel that is open. */
export type Line = Pick<ConnectionOptions, "host" | "port" | "socket">;

/**
 * Makes a line to a host, a new one each time.
 * @throws Error with a code where a proxy opens no tunnel
 */
export type Dial = () => Promise<Line>;

/** Straight to an address: a probe judges the address that DNS gave, and asks no second time. */
export function straightTo(address: string, port: number): Dial {
  return () => Promise.resolve({ host: address, port });
}

export function through(
  proxy: string,
  host: string,
  port: number,
  timeoutMs: number,
): Dial {
  return async () => {
    const { result, socket } = await openTunnel(proxy, host, port, timeoutMs);
    if (socket === undefined) {
      const code = tunnelFailure(result);
      throw Object.assign(new Error("the proxy opened no tunnel"), { code });
    }
    return { socket };
  };
}
