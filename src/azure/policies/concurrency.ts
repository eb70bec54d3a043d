import type { PipelinePolicy } from "@azure/core-rest-pipeline";

/**
 * Lets at most so many requests out at a time, the others wait their turn. ARM hands out 250 reads at once and 25 a second
 * after that, per caller and subscription.
 */
export function concurrencyPolicy(limit: number): PipelinePolicy {
  let running = 0;
  const waiting: (() => void)[] = [];
  return {
    name: "concurrencyPolicy",
    async sendRequest(request, next) {
      if (running >= limit) {
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
      running += 1;
      try {
        return await next(request);
      } finally {
        running -= 1;
        waiting.shift()?.();
      }
    },
  };
}
