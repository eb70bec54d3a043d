import type { IncomingHttpHeaders } from "node:http";
import type { Plane } from "../request-log.ts";

export interface Request {
  readonly cloud: string;
  readonly plane: Plane;
  readonly method: string;
  /** The Host header without its port, in lower case. */
  readonly host: string;
  /** Scheme, host and port as the caller wrote them: absolute links of an answer begin with it. */
  readonly origin: string;
  /** Decoded, without repeated slashes: some clients begin a path with two. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** The address from which the connection came. */
  readonly source: string;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON; text and bytes are sent as they are. */
  readonly body?: object | string | Buffer;
  /** Object id of the caller, for the log. */
  readonly principal?: string;
}

export type Handler = (request: Request) => Answer | Promise<Answer>;

/** The token of an `Authorization: Bearer` header, or undefined. */
export function bearerToken(request: Request): string | undefined {
  return /^Bearer (.+)$/i.exec(request.headers.authorization ?? "")?.[1];
}

/** The body of a request as a form. */
export function formOf(request: Request): URLSearchParams {
  return new URLSearchParams(request.body);
}
