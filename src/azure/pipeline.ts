import {
  bearerTokenAuthenticationPolicy,
  createEmptyPipeline,
  decompressResponsePolicy,
  proxyPolicy,
  RestError,
  setClientRequestIdPolicy,
  type Pipeline,
} from "@azure/core-rest-pipeline";
import { pipelineCodes } from "./azure-error.ts";
import { apiVersionFallbackPolicy } from "./policies/api-version-fallback.ts";
import { armErrorPolicy } from "./policies/arm-errors.ts";
import { boundedRetryPolicy } from "./policies/bounded-retry.ts";
import { concurrencyPolicy } from "./policies/concurrency.ts";
import { ownHostPolicy } from "./policies/own-host.ts";
import { requestLogPolicy } from "./policies/request-log.ts";
import { requestLimitsPolicy } from "./policies/request-limits.ts";
import type { Redactor } from "./redact.ts";
import type { TokenSource } from "./token-source.ts";

export interface PipelineOptions {
  readonly endpoint: string;
  /** Audience of the tokens, without `/.default`. */
  readonly audience: string;
  readonly tokens: TokenSource;
  readonly signal: AbortSignal;
  readonly redactor: Redactor;
  readonly log: (line: string) => void;
  /** For one request with all its retries. Default: two minutes. */
  readonly longestRequestMs?: number;
}

const concurrentRequests = 64;

const twoMinutesMs = 120_000;

/**
 * The one way to Azure Resource Manager, for the thin client and for the SDK packages alike: the first policy is the outermost.
 * It belongs to one run, whose signal it obeys.
 */
export function createArmPipeline(options: PipelineOptions): Pipeline {
  const pipeline = createEmptyPipeline();
  const policies = [
    armErrorPolicy,
    ownHostPolicy(options.endpoint),
    setClientRequestIdPolicy("x-ms-client-request-id"),
    requestLimitsPolicy(
      options.signal,
      options.longestRequestMs ?? twoMinutesMs,
    ),
    apiVersionFallbackPolicy(),
    boundedRetryPolicy,
    bearerTokenAuthenticationPolicy({
      credential: watched(options.tokens, options.redactor),
      scopes: defaultScope(options.audience),
    }),
    concurrencyPolicy(concurrentRequests),
    requestLogPolicy((line) => {
      options.log(options.redactor.redact(line));
    }),
    decompressResponsePolicy(),
    proxyPolicy(),
  ];
  for (const policy of policies) {
    pipeline.addPolicy(policy);
  }
  return pipeline;
}

/** What is asked for when all that an audience grants is wanted. */
export function defaultScope(audience: string): string {
  return `${audience}/.default`;
}

/** Hides every token from logs, and tells a failed sign-in from a failed request. */
function watched(tokens: TokenSource, redactor: Redactor): TokenSource {
  return {
    async getToken(scopes, options) {
      const token = await tokens.getToken(scopes, options).catch(noToken);
      if (token === null) {
        return noToken(new Error("Nobody is signed in."));
      }
      redactor.add(token.token);
      return token;
    },
  };
}

function noToken(reason: unknown): never {
  const message = reason instanceof Error ? reason.message : String(reason);
  throw new RestError(message, { code: pipelineCodes.noToken });
}
