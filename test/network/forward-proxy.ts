import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
} from "node:http";
import { createServer as createSecureServer } from "node:https";
import { connect, type Socket } from "node:net";
import { createSecureContext, TLSSocket } from "node:tls";
import type { ServerIdentity } from "../sandbox/http/authority.ts";
import { close, listen } from "./web-server.ts";

/** A request for a tunnel as it arrived. */
export interface Connect {
  readonly authority: string;
  readonly headers: IncomingHttpHeaders;
}

/** What a proxy does with a request for a tunnel; a text is sent as it is, and the connection stays open. */
export type Conduct =
  "tunnel" | "silence" | "hang up" | { readonly text: string };

export interface ForwardProxy {
  readonly address: string;
  readonly connects: readonly Connect[];
  stop(): Promise<void>;
}

export interface ProxyOptions {
  /** Port on loopback to which every tunnel leads, whatever host it is for. */
  readonly upstream: number;
  readonly conduct?: (connect: Connect) => Conduct;
  /** Makes it a proxy that is spoken to over TLS. */
  readonly identity?: ServerIdentity;
  /** Makes it open the TLS inside of tunnels, with this certificate. */
  readonly intercept?: ServerIdentity;
}

/** A forward proxy on loopback. */
export async function startProxy(options: ProxyOptions): Promise<ForwardProxy> {
  const { identity, conduct = () => "tunnel" } = options;
  const connects: Connect[] = [];
  const sockets = new Set<Socket>();
  const server = identity ? createSecureServer(identity) : createServer();
  server.on("connection", (socket: Socket) => sockets.add(socket));
  server.on("connect", (request: IncomingMessage, socket: Socket) => {
    const { url: authority = "", headers } = request;
    const received = { authority, headers };
    connects.push(received);
    socket.on("error", () => socket.destroy());
    act(conduct(received), socket, options);
  });
  const port = await listen(server);
  return {
    address: `${identity ? "https" : "http"}://127.0.0.1:${port}`,
    connects,
    stop: () => {
      for (const socket of sockets) {
        socket.destroy();
      }
      return close(server);
    },
  };
}

/** An answer without a body, as a proxy gives it to a request for a tunnel. */
export function answer(
  status: number,
  headers: Readonly<Record<string, string>> = {},
): Conduct {
  const lines = Object.entries(headers).map(
    ([name, value]) => `${name}: ${value}`,
  );
  return { text: [`HTTP/1.1 ${status} Test`, ...lines, "", ""].join("\r\n") };
}

function act(
  conduct: Conduct,
  socket: Socket,
  { upstream, intercept }: ProxyOptions,
): void {
  if (conduct === "hang up") {
    socket.destroy();
  } else if (conduct === "tunnel") {
    const ahead = connect(upstream, "127.0.0.1");
    ahead.on("error", () => socket.destroy());
    ahead.once("connect", () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      const near = intercept ? opened(socket, intercept) : socket;
      near.pipe(ahead).pipe(near);
    });
  } else if (conduct !== "silence") {
    socket.write(conduct.text);
  }
}

/** What the client says inside of TLS; the other end is spoken to without. */
function opened(socket: Socket, identity: ServerIdentity): Socket {
  const inside = new TLSSocket(socket, {
    isServer: true,
    secureContext: createSecureContext(identity),
  });
  return inside.on("error", () => inside.destroy());
}
