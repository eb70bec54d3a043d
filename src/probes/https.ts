import { request, type RequestOptions } from "node:https";
import type { IncomingHttpHeaders } from "node:http";

export interface HttpsRequest {
  readonly method: "GET" | "HEAD" | "POST";
  readonly host: string;
  /** The address to connect to: a probe judges the address that DNS gave, and asks no second time. */
  readonly address: string;
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
 * One request over verified TLS, no redirect followed, no proxy, no kept connection.
 * @throws Error with Node's code for whatever stops it, `ETIMEDOUT` when the whole answer is not there at the deadline.
 */
export function send(to: HttpsRequest): Promise<HttpsAnswer> {
  const options: RequestOptions = {
    method: to.method,
    host: to.host,
    servername: to.host,
    port: to.port,
    path: to.path,
    agent: false,
    // NODE_TLS_REJECT_UNAUTHORIZED=0 must not make a probe give its token to whoever answers.
    rejectUnauthorized: true,
    headers: { ...to.headers, ...(to.body === undefined ? {} : form(to.body)) },
    lookup: (_host, { all }, done) => {
      const family = to.address.includes(":") ? 6 : 4;
      if (all) {
        done(null, [{ address: to.address, family }]);
      } else {
        done(null, to.address, family);
      }
    },
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
    }, to.timeoutMs);
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
