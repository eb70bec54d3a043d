import {
  RestError,
  retryPolicy,
  type PipelinePolicy,
  type PipelineResponse,
  type RetryStrategy,
} from "@azure/core-rest-pipeline";
import { pipelineCodes } from "../azure-error.ts";

const maxRetries = 3;

/** Longer waits are an answer in themselves: the user must hear of them. */
const longestWaitMs = 30_000;

const transientStatuses: readonly number[] = [408, 500, 502, 504];

const transientCodes: readonly string[] = [
  "ECONNRESET",
  "ETIMEDOUT",
  "EPIPE",
  "REQUEST_SEND_ERROR",
  // The word of `fetch` for a connection that was closed.
  "UND_ERR_SOCKET",
];

const throttling: RetryStrategy = {
  name: "throttling",
  retry({ retryCount, response }) {
    if (!response || (response.status !== 429 && response.status !== 503)) {
      return { skipStrategy: true };
    }
    const wait = retryAfterMs(response) ?? backOffMs(retryCount);
    if (wait <= longestWaitMs) {
      return { retryAfterInMs: wait };
    }
    return {
      errorToThrow: new RestError(
        `Azure asks to wait ${Math.ceil(wait / 1000)} s before the next request, longer than this run waits. Try again later.`,
        {
          code: pipelineCodes.waitTooLong,
          statusCode: response.status,
          request: response.request,
          response,
        },
      ),
    };
  },
};

/** Requests that change something are not sent again when nobody knows whether they arrived. */
const transient: RetryStrategy = {
  name: "transient",
  retry({ retryCount, response, responseError }) {
    const method = (response ?? responseError)?.request?.method;
    const isRead = method === "GET" || method === "HEAD" || method === "POST";
    const isTransient = response
      ? transientStatuses.includes(response.status)
      : transientCodes.includes(responseError?.code ?? "");
    return isRead && isTransient
      ? { retryAfterInMs: backOffMs(retryCount) }
      : { skipStrategy: true };
  },
};

/**
 * Retries what a moment's patience can mend. Throttling is waited for as long as Azure asks, unless that is more than half a
 * minute. A name that does not resolve, or a refused connection, is reported at once.
 */
export const boundedRetryPolicy: PipelinePolicy = retryPolicy(
  [throttling, transient],
  { maxRetries },
);

/** Half a second, doubled each time, with jitter so that parallel requests spread. */
function backOffMs(retryCount: number): number {
  return 500 * 2 ** retryCount * (0.75 + Math.random() / 2);
}

function retryAfterMs(response: PipelineResponse): number | undefined {
  const ms =
    response.headers.get("retry-after-ms") ??
    response.headers.get("x-ms-retry-after-ms");
  if (ms !== undefined && Number.isFinite(Number(ms))) {
    return Number(ms);
  }
  const after = response.headers.get("retry-after");
  if (after === undefined) {
    return undefined;
  }
  const seconds = Number(after);
  const wait = Number.isFinite(seconds)
    ? seconds * 1000
    : Date.parse(after) - Date.now();
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
}
