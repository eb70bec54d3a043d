import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import type { TunnelResult } from "../model/tunnel.ts";
import { isNoTls, reasonOf } from "./failure.ts";
import { withoutUser } from "./machine-proxy.ts";
import { proxyServer } from "./proxy-server.ts";

/** What came of a request for a tunnel; the connection when it is open. */
export interface Tunnel {
  readonly result: TunnelResult;
  readonly socket?: Socket;
}

type Ending = Pick<TunnelResult, "outcome" | "status" | "code" | "schemes">;

/** The system's codes for a proxy that no connection comes about with; others come from a peer that is no such proxy. */
const unreachable: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
]);

/**
 * Asks a proxy for a tunnel to a host (`CONNECT`, RFC 9110, 9.3.6). Credentials in the proxy's address are sent to the proxy,
 * and are in no result. The deadline is for all of it: a proxy that takes the connection may never answer.
 */
export async function openTunnel(
  proxy: string,
  host: string,
  port: number,
  timeoutMs: number,
): Promise<Tunnel> {
  const began = Date.now();
  const [ending, socket] = await connect(proxy, `${host}:${port}`, timeoutMs);
  const result = {
    ...ending,
    proxy: withoutUser(proxy),
    milliseconds: Date.now() - began,
  };
  return socket === undefined ? { result } : { result, socket };
}

function connect(
  proxy: string,
  authority: string,
  timeoutMs: number,
): Promise<[Ending, Socket?]> {
  const server = proxyServer(proxy);
  if (typeof server === "string") {
    return Promise.resolve([{ outcome: "failed", code: server }]);
  }
  const outgoing = server.request({
    ...server.options,
    method: "CONNECT",
    path: authority,
    headers: { ...server.headers, host: authority },
    agent: false,
  });
  return new Promise((resolve) => {
    const deadline = setTimeout(() => {
      const late = new Error("no answer in time");
      outgoing.destroy(Object.assign(late, { code: "ETIMEDOUT" }));
    }, timeoutMs);
    const end = (ending: Ending, socket?: Socket): void => {
      clearTimeout(deadline);
      resolve(socket === undefined ? [ending] : [ending, socket]);
    };
    outgoing.once("connect", (answer, socket: Socket, head) => {
      // Who uses the connection hears of its end by itself.
      socket.on("error", () => socket.destroy());
      const ending = endingBy(answer, head);
      if (ending.outcome === "open") {
        end(ending, socket);
      } else {
        socket.destroy();
        end(ending);
      }
    });
    outgoing.on("error", (error) => {
      const code = isNoTls(error) ? "NO_TLS" : reasonOf(error);
      const outcome = unreachable.has(code) ? "unreachable" : "failed";
      end({ outcome, code });
    });
    outgoing.end();
  });
}

/** Node reads no body of an answer to CONNECT: what follows it in the same packet is `head`. */
function endingBy(answer: IncomingMessage, head: Buffer): Ending {
  const { statusCode: status = 0, headers, headersDistinct } = answer;
  if (status === 407) {
    const lines = headersDistinct["proxy-authenticate"] ?? [];
    const schemes = lines.map((line) => line.trim().split(/[ ,]/)[0] ?? "");
    return { outcome: "auth-required", status, schemes };
  }
  if (status >= 400 && status < 500) {
    return { outcome: "forbidden", status };
  }
  if (status < 200 || status >= 300) {
    return { outcome: "failed", status };
  }
  // In a tunnel the client speaks first: a page instead of one comes from a captive portal.
  return head.length > 0 || /^text\//.test(headers["content-type"] ?? "")
    ? { outcome: "failed", status, code: "NO_TUNNEL" }
    : { outcome: "open", status };
}
