import { readFileSync } from "node:fs";
import { request, type RequestOptions } from "node:https";
import type { IncomingHttpHeaders } from "node:http";

export interface ClientRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Loopback address from which the connection comes; the tenant file says which public address that is. */
  readonly from?: string;
}

export interface ClientAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** @throws SyntaxError when the text is not JSON */
  json(): unknown;
}

export type Client = (
  url: string,
  options?: ClientRequest,
) => Promise<ClientAnswer>;

/** An HTTPS client that trusts the local authority and finds every host name at 127.0.0.1, as the local DNS says. */
export function httpsClient(caFile: string): Client {
  const ca = readFileSync(caFile);
  const toLoopback: RequestOptions["lookup"] = (_, { all }, found) => {
    if (all === true) {
      found(null, [{ address: "127.0.0.1", family: 4 }]);
    } else {
      found(null, "127.0.0.1", 4);
    }
  };
  return (url, { method = "GET", headers = {}, body, from } = {}) =>
    new Promise((resolve, reject) => {
      const outgoing = request(
        url,
        {
          method,
          headers,
          ca,
          lookup: toLoopback,
          agent: false,
          ...(from !== undefined && { localAddress: from }),
        },
        (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
          incoming.on("error", reject);
          incoming.on("end", () => {
            const text = Buffer.concat(chunks).toString("utf8");
            resolve({
              status: incoming.statusCode ?? 0,
              headers: incoming.headers,
              text,
              json: () => JSON.parse(text) as unknown,
            });
          });
        },
      );
      outgoing.on("error", reject);
      outgoing.end(body);
    });
}

/** A form as the body of a POST. */
export function form(fields: Readonly<Record<string, string>>): ClientRequest {
  return {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(fields).toString(),
  };
}
