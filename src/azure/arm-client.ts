import {
  createDefaultHttpClient,
  type HttpClient,
  type Pipeline,
} from "@azure/core-rest-pipeline";
import type { Cloud } from "../model/cloud.ts";
import type { Result } from "./azure-error.ts";
import { createArmPipeline, defaultScope } from "./pipeline.ts";
import { readAhead } from "./read-ahead.ts";
import { createRedactor, type Redactor } from "./redact.ts";
import { sender, type Send } from "./send.ts";
import type { TokenSource } from "./token-source.ts";

/** Azure Resource Manager as one account of one tenant sees it, for one run. */
export interface ArmClient {
  readonly cloud: Cloud;
  /** What the SDK packages send through. */
  readonly pipeline: Pipeline;
  readonly httpClient: HttpClient;
  readonly tokens: TokenSource;
  readonly redactor: Redactor;
  send: Send;
  /** To the service that queries Log Analytics workspaces, with a token of its own. */
  sendToLogs: Send;
  /** Says that a query will follow: its token is got while the workspace is still looked up. */
  expectLogs(): void;
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

/** A workspace that takes longer must not hold up a diagnosis. */
const longestQueryMs = 10_000;

export function createArmClient(options: ArmClientOptions): ArmClient {
  const { cloud } = options;
  const redactor = createRedactor();
  const httpClient = options.httpClient ?? createDefaultHttpClient();
  const { signal, log } = options;
  const tokens = readAhead(options.tokens);
  const common = { tokens, signal, redactor, log };
  const pipeline = createArmPipeline({
    ...common,
    endpoint: cloud.resourceManager,
    audience: cloud.audiences.resourceManager,
  });
  const send = sender({
    endpoint: cloud.resourceManager,
    pipeline,
    httpClient,
    redactor,
  });
  const sendToLogs = sender({
    endpoint: cloud.logs,
    pipeline: createArmPipeline({
      ...common,
      endpoint: cloud.logs,
      audience: cloud.audiences.logs,
      longestRequestMs: longestQueryMs,
    }),
    httpClient,
    redactor,
  });

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

  return {
    cloud,
    pipeline,
    httpClient,
    tokens,
    redactor,
    send,
    sendToLogs,
    expectLogs: () => {
      tokens.expect(defaultScope(cloud.audiences.logs));
    },
    get,
    list,
  };
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
