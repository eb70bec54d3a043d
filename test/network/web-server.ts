import type { IncomingHttpHeaders, RequestListener } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo, Server } from "node:net";
import { createSecureContext } from "node:tls";
import type { ServerIdentity } from "../sandbox/http/authority.ts";

/** A request as it arrived. */
export interface Received {
  readonly method: string;
  /** Without the port. */
  readonly host: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON. */
  readonly body?: object | string;
}

/** Replies to a request; `silence` keeps the connection open and says nothing. */
export type Replier = (request: Received) => Reply | "silence" | "drop";

export interface WebServer {
  readonly port: number;
  readonly received: readonly Received[];
  stop(): Promise<void>;
}

/** An HTTPS server on loopback. `identityOf` gives the certificate for the host name that a client asks for. */
export async function startWebServer(
  identityOf: (host: string) => Promise<ServerIdentity>,
  reply: Replier,
): Promise<WebServer> {
  const received: Received[] = [];
  const server = createServer(
    {
      SNICallback: (name, done) => {
        identityOf(name).then(
          (identity) => {
            done(null, createSecureContext(identity));
          },
          (error: unknown) => {
            done(error as Error);
          },
        );
      },
    },
    listener(reply, received),
  );
  const port = await listen(server);
  return { port, received, stop: () => close(server) };
}

function listener(reply: Replier, received: Received[]): RequestListener {
  return (incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", () => {
      const request = {
        method: incoming.method ?? "",
        host: (incoming.headers.host ?? "").replace(/:\d+$/, ""),
        path: incoming.url ?? "",
        headers: incoming.headers,
        body: Buffer.concat(chunks).toString("utf8"),
      };
      received.push(request);
      const answer = reply(request);
      if (answer === "drop") {
        incoming.socket.destroy();
      }
      if (typeof answer === "object") {
        const { status, headers, body = "" } = answer;
        const text = typeof body === "string" ? body : JSON.stringify(body);
        response.writeHead(status, headers).end(text);
      }
    });
  };
}

/** Listens on a free port of a loopback address. */
export async function listen(
  server: Server,
  address = "127.0.0.1",
): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, address, resolve);
  });
  return (server.address() as AddressInfo).port;
}

/** Ends a server and its connections. */
export function close(
  server: Server & { closeAllConnections?: () => void },
): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections?.();
  });
}
