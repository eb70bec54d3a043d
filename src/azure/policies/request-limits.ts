import { RestError, type PipelinePolicy } from "@azure/core-rest-pipeline";
import { pipelineCodes } from "../azure-error.ts";

/**
 * Ends a request when the user stops the run or when it takes too long, and says which of the two it was.
 * @param longestRequestMs for one request with all its retries
 */
export function requestLimitsPolicy(
  signal: AbortSignal,
  longestRequestMs: number,
): PipelinePolicy {
  return {
    name: "requestLimitsPolicy",
    async sendRequest(request, next) {
      const deadline = AbortSignal.timeout(longestRequestMs);
      const either = AbortSignal.any([signal, deadline]);
      request.abortSignal = either;
      try {
        return await untilAborted(either, next(request));
      } catch (error) {
        if (deadline.aborted && !signal.aborted) {
          throw new RestError(
            `${new URL(request.url).host} did not answer within ${longestRequestMs / 1000} s.`,
            { code: pipelineCodes.timeout, request },
          );
        }
        throw error;
      }
    },
  };
}

/** The promise, or an AbortError as soon as the signal aborts: a sign-in in progress does not listen to signals. */
function untilAborted<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      const error = new Error("The operation was aborted.");
      error.name = "AbortError";
      reject(error);
    };
    if (signal.aborted) {
      stop();
    }
    signal.addEventListener("abort", stop, { once: true });
    promise.then(resolve, reject).finally(() => {
      signal.removeEventListener("abort", stop);
    });
  });
}
