import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { createSecureContext } from "node:tls";
import type { Faults } from "../faults.ts";
import { object } from "../json.ts";
import type { Plane, RequestLog } from "../request-log.ts";
import type { CertificateAuthority } from "./authority.ts";
import type { Answer, Handler, Request } from "./exchange.ts";

interface ListenOptions {
  readonly cloud: string;
  readonly authority: CertificateAuthority;
  readonly log: RequestLog;
  readonly faults: Faults;
  readonly planeOf: (host: string, path: string) => Plane;
  /** Think time when no fault sets one. */
  readonly delayMs: () => number;
}

interface Listener {
  readonly port: number;
  stop(): Promise<void>;
}

/** An HTTPS server on loopback that appears under every host name that it is asked for. */
export async function listen(
  handle: Handler,
  options: ListenOptions,
): Promise<Listener> {
  const server = createServer({
    // Clients that name no server (they connect by address) get the certificate of the address.
    ...(await options.authority.identityFor("127.0.0.1")),
    SNICallback: (name, done) => {
      options.authority.identityFor(name).then(
        (identity) => {
          done(null, createSecureContext(identity));
        },
        (error: unknown) => {
          done(error instanceof Error ? error : new Error(String(error)));
        },
      );
    },
  });
  server.on("request", (incoming, response) => {
    // A client that goes away in the middle of its request takes the connection with it.
    serve(incoming, response, handle, options).catch(() => incoming.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function serve(
  incoming: IncomingMessage,
  response: ServerResponse,
  handle: Handler,
  options: ListenOptions,
): Promise<void> {
  const start = performance.now();
  const request = await readRequest(incoming, options);
  let answer: Answer | "drop";
  try {
    answer = await answerWithFaults(request, handle, options);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    answer = {
      status: 500,
      body: { error: { code: "InternalServerError", message } },
    };
  }
  // Before it is sent: whoever holds the answer finds it in the log.
  options.log.add({
    cloud: options.cloud,
    plane: request.plane,
    method: request.method,
    host: request.host,
    path: request.path,
    status: answer === "drop" ? 0 : answer.status,
    principal: answer === "drop" ? "" : (answer.principal ?? ""),
    start,
    end: performance.now(),
  });
  if (answer === "drop") {
    incoming.socket.destroy();
    return;
  }
  send(request, response, answer);
}

async function readRequest(
  incoming: IncomingMessage,
  options: ListenOptions,
): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) {
    chunks.push(chunk as Buffer);
  }
  const authority = incoming.headers.host ?? "127.0.0.1";
  const host = authority.replace(/:\d+$/, "").toLowerCase();
  const [rawPath = "/", rawQuery = ""] = (incoming.url ?? "/").split("?", 2);
  const path = decoded(rawPath.replaceAll(/\/{2,}/g, "/"));
  return {
    cloud: options.cloud,
    plane: options.planeOf(host, path),
    method: incoming.method ?? "GET",
    host,
    origin: `https://${authority}`,
    path,
    query: new URLSearchParams(rawQuery),
    headers: incoming.headers,
    body: Buffer.concat(chunks).toString("utf8"),
    source: incoming.socket.remoteAddress ?? "",
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function answerWithFaults(
  request: Request,
  handle: Handler,
  { faults, delayMs }: ListenOptions,
): Promise<Answer | "drop"> {
  const met = faults.meet(request);
  const delay = faults.delayMs ?? delayMs();
  if (delay > 0) {
    await sleep(delay);
  }
  for (const fault of met) {
    fault.before?.();
  }
  const instead = met
    .find((fault) => fault.instead !== undefined)
    ?.instead?.(request);
  if (instead !== undefined) {
    return instead;
  }
  const answer = await handle(request);
  return met.reduce(
    (current, fault) => fault.rewrite?.(current) ?? current,
    withSecrets(answer, faults.secrets),
  );
}

function withSecrets(answer: Answer, secrets: readonly string[]): Answer {
  if (secrets.length === 0) {
    return answer;
  }
  return {
    ...answer,
    headers: { ...answer.headers, "x-ms-planted": secrets.join(" ") },
    ...(isDocument(answer.body) && {
      body: { ...object(answer.body), planted: secrets },
    }),
  };
}

function send(
  request: Request,
  response: ServerResponse,
  answer: Answer,
): void {
  const { body = "" } = answer;
  const isJson = isDocument(body);
  const bytes = Buffer.from(isJson ? JSON.stringify(body) : body);
  response.writeHead(answer.status, {
    ...(isJson && { "content-type": "application/json; charset=utf-8" }),
    "content-length": String(bytes.length),
    ...answer.headers,
  });
  response.end(request.method === "HEAD" ? undefined : bytes);
}

/** Whether a body is to be sent as JSON. */
function isDocument(body: Answer["body"]): body is object {
  return typeof body === "object" && !Buffer.isBuffer(body);
}
