import type { IncomingHttpHeaders } from "node:http";
import { request, type RequestOptions } from "node:https";
import { connect } from "node:tls";
import type { Dial, Line } from "./dial.ts";

export interface HttpsRequest {
  readonly method: "GET" | "HEAD" | "POST";
  readonly host: string;
  readonly dial: Dial;
  readonly port: number;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly timeoutMs: number;
}

export interface HttpsAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Cut at `largestBody`. */
  readonly body: string;
}

const largestBody = 4 * 1024 * 1024;

/**
 * One request over verified TLS, no redirect followed, no kept connection.
 * @throws Error with Node's code for whatever stops it, `ETIMEDOUT` when the whole answer is not there at the deadline.
 */
export async function send(to: HttpsRequest): Promise<HttpsAnswer> {
  const began = Date.now();
  const line = await to.dial();
  return sendOver(line, to, to.timeoutMs - (Date.now() - began));
}

function sendOver(
  line: Line,
  to: HttpsRequest,
  timeoutMs: number,
): Promise<HttpsAnswer> {
  const options: RequestOptions = {
    method: to.method,
    host: to.host,
    port: to.port,
    defaultPort: 443,
    path: to.path,
    // NODE_TLS_REJECT_UNAUTHORIZED=0 must not make a probe give its token to whoever answers.
    createConnection: () =>
      connect({ ...line, servername: to.host, rejectUnauthorized: true }),
    headers: { ...to.headers, ...(to.body === undefined ? {} : form(to.body)) },
  };
  return new Promise((resolve, reject) => {
    const outgoing = request(options, (incoming) => {
      const chunks: Buffer[] = [];
      let size = 0;
      const finish = (): void => {
        const body = Buffer.concat(chunks).subarray(0, largestBody);
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          body: body.toString("utf8"),
        });
      };
      incoming.on("data", (chunk: Buffer) => {
        size += chunk.length;
        chunks.push(chunk);
        if (size > largestBody) {
          finish();
          outgoing.destroy();
        }
      });
      incoming.on("end", finish);
      incoming.on("error", reject);
    });
    const deadline = setTimeout(() => {
      outgoing.destroy(
        Object.assign(new Error("no answer in time"), { code: "ETIMEDOUT" }),
      );
    }, timeoutMs);
    outgoing.on("close", () => {
      clearTimeout(deadline);
    });
    outgoing.on("error", reject);
    outgoing.end(to.body);
  });
}

function form(body: string): Record<string, string> {
  return {
    "content-type": "application/x-www-form-urlencoded",
    "content-length": String(Buffer.byteLength(body)),
  };
}
