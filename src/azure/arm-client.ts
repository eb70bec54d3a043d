import {
  createDefaultHttpClient,
  createHttpHeaders,
  createPipelineRequest,
  type HttpClient,
  type HttpMethods,
  type Pipeline,
} from "@azure/core-rest-pipeline";
import type { Cloud } from "../model/cloud.ts";
import { azureErrorFrom, type Result } from "./azure-error.ts";
import { createArmPipeline } from "./pipeline.ts";
import { textType } from "./policies/arm-errors.ts";
import { createRedactor, type Redactor } from "./redact.ts";
import type { TokenSource } from "./token-source.ts";

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

/** Azure Resource Manager as one account of one tenant sees it, for one run. */
export interface ArmClient {
  readonly cloud: Cloud;
  /** What the SDK packages send through. */
  readonly pipeline: Pipeline;
  readonly httpClient: HttpClient;
  readonly tokens: TokenSource;
  readonly redactor: Redactor;
  send(request: ArmRequest): Promise<Result<ArmAnswer>>;
  /** The body of a GET. */
  get(path: string): Promise<Result<unknown>>;
  /** The entries of all pages of a list. */
  list(path: string): Promise<Result<readonly unknown[]>>;
}

export interface ArmClientOptions {
  readonly cloud: Cloud;
  readonly tokens: TokenSource;
  readonly signal: AbortSignal;
  /** Default: the client of core-rest-pipeline, which heeds the proxies of the environment. */
  readonly httpClient?: HttpClient;
  readonly log: (line: string) => void;
}

export function createArmClient(options: ArmClientOptions): ArmClient {
  const { cloud } = options;
  const redactor = createRedactor();
  const httpClient = options.httpClient ?? createDefaultHttpClient();
  const pipeline = createArmPipeline({
    endpoint: cloud.resourceManager,
    audience: cloud.audiences.resourceManager,
    tokens: options.tokens,
    signal: options.signal,
    redactor,
    log: options.log,
  });

  async function send(request: ArmRequest): Promise<Result<ArmAnswer>> {
    try {
      const response = await pipeline.sendRequest(
        httpClient,
        createPipelineRequest({
          method: request.method,
          url: new URL(request.path, cloud.resourceManager).href,
          headers: createHttpHeaders({
            accept: request.wants === "text" ? textType : "application/json",
            ...(request.body === undefined
              ? {}
              : { "content-type": "application/json" }),
          }),
          ...(request.body === undefined
            ? {}
            : { body: JSON.stringify(request.body) }),
        }),
      );
      const text = response.bodyAsText ?? "";
      return {
        ok: true,
        value: {
          status: response.status,
          body:
            text === "" || request.wants === "text"
              ? text || undefined
              : JSON.parse(text),
          header: (name) => response.headers.get(name),
        },
      };
    } catch (error) {
      return { ok: false, error: azureErrorFrom(error, redactor.redact) };
    }
  }

  async function get(path: string): Promise<Result<unknown>> {
    const answer = await send({ method: "GET", path });
    return answer.ok ? { ok: true, value: answer.value.body } : answer;
  }

  async function list(path: string): Promise<Result<readonly unknown[]>> {
    const entries: unknown[] = [];
    const asked = new Set<string>();
    let next = path;
    while (next !== "" && !asked.has(next)) {
      asked.add(next);
      const page = await get(next);
      if (!page.ok) {
        return page;
      }
      const { value, nextLink } = new Object(page.value) as {
        value?: unknown;
        nextLink?: unknown;
      };
      if (!Array.isArray(value)) {
        return notAList(path);
      }
      entries.push(...(value as unknown[]));
      next = typeof nextLink === "string" ? nextLink : "";
    }
    return { ok: true, value: entries };
  }

  const { tokens } = options;
  return { cloud, pipeline, httpClient, tokens, redactor, send, get, list };
}

function notAList(path: string): Result<never> {
  const [what = path] = path.split("?");
  return {
    ok: false,
    error: {
      kind: "malformed",
      code: "Malformed",
      message: `Azure's answer to ${what} is not a list.`,
    },
  };
}
