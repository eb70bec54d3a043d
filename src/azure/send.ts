import {
  createHttpHeaders,
  createPipelineRequest,
  type HttpClient,
  type HttpMethods,
  type Pipeline,
} from "@azure/core-rest-pipeline";
import { azureErrorFrom, type Result } from "./azure-error.ts";
import { textType } from "./policies/arm-errors.ts";
import type { Redactor } from "./redact.ts";

export interface ArmRequest {
  readonly method: HttpMethods;
  /** Path and query below the endpoint, or an absolute link that Azure gave; a link to another host is refused. */
  readonly path: string;
  readonly body?: unknown;
  /** The answer is a plain text, such as a log. Default: JSON. */
  readonly wants?: "text";
}

export interface ArmAnswer {
  readonly status: number;
  /** Parsed, unless a text was wanted; undefined when the answer has no body. */
  readonly body: unknown;
  /** A header by its lower-case name. */
  header(name: string): string | undefined;
}

export type Send = (request: ArmRequest) => Promise<Result<ArmAnswer>>;

/** Sends requests to one endpoint; what goes wrong is a value. */
export function sender({
  endpoint,
  pipeline,
  httpClient,
  redactor,
}: {
  readonly endpoint: string;
  readonly pipeline: Pipeline;
  readonly httpClient: HttpClient;
  readonly redactor: Redactor;
}): Send {
  return async ({ method, path, body, wants }) => {
    try {
      const response = await pipeline.sendRequest(
        httpClient,
        createPipelineRequest({
          method,
          url: new URL(path, endpoint).href,
          headers: createHttpHeaders({
            accept: wants === "text" ? textType : "application/json",
            ...(body !== undefined && { "content-type": "application/json" }),
          }),
          ...(body !== undefined && { body: JSON.stringify(body) }),
        }),
      );
      const text = response.bodyAsText ?? "";
      return {
        ok: true,
        value: {
          status: response.status,
          body:
            text === "" || wants === "text"
              ? text || undefined
              : JSON.parse(text),
          header: (name) => response.headers.get(name),
        },
      };
    } catch (error) {
      return { ok: false, error: azureErrorFrom(error, redactor.redact) };
    }
  };
}
