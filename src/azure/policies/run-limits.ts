import { setMaxListeners } from "node:events";
import { RestError, type PipelinePolicy } from "@azure/core-rest-pipeline";
import { pipelineCodes } from "../azure-error.ts";

/** How long a run may last, and who may end it sooner. */
export interface RunLimits {
  readonly signal: AbortSignal;
  /** Aborts when the run has taken too long. */
  readonly deadline: AbortSignal;
}

/** Ends a request when the user stops the run or the run's time is up, and says which of the two it was. */
export function runLimitsPolicy(limits: RunLimits): PipelinePolicy {
  const either = AbortSignal.any([limits.signal, limits.deadline]);
  // One run has many requests under way; Node would take so many listeners for a leak.
  setMaxListeners(0, either);
  return {
    name: "runLimitsPolicy",
    async sendRequest(request, next) {
      request.abortSignal = either;
      try {
        return await untilAborted(either, next(request));
      } catch (error) {
        if (limits.deadline.aborted && !limits.signal.aborted) {
          throw new RestError(
            `${new URL(request.url).host} did not answer before the run's time was up.`,
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
