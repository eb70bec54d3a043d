import type { PipelinePolicy } from "@azure/core-rest-pipeline";

/** Writes a line for each attempt: method, path, status, time and Azure's request id. Query strings and bodies stay out. */
export function requestLogPolicy(log: (line: string) => void): PipelinePolicy {
  return {
    name: "requestLogPolicy",
    async sendRequest(request, next) {
      const { host, pathname } = new URL(request.url);
      const what = `${request.method} ${host}${pathname}`;
      const begin = Date.now();
      try {
        const response = await next(request);
        const id = response.headers.get("x-ms-request-id") ?? "no request id";
        log(`${what} ${response.status} in ${Date.now() - begin} ms (${id})`);
        return response;
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        log(`${what} failed after ${Date.now() - begin} ms: ${reason}`);
        throw error;
      }
    },
  };
}
