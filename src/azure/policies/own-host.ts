import { RestError, type PipelinePolicy } from "@azure/core-rest-pipeline";
import { pipelineCodes } from "../azure-error.ts";

/**
 * Refuses a request to any other origin than the endpoint before a token is attached: next links, `Location` and
 * `Azure-AsyncOperation` are absolute, and whoever forges one would receive the caller's token.
 */
export function ownHostPolicy(endpoint: string): PipelinePolicy {
  const { origin, host } = new URL(endpoint);
  return {
    name: "ownHostPolicy",
    async sendRequest(request, next) {
      const target = new URL(request.url);
      if (target.origin !== origin) {
        throw new RestError(
          `An answer of ${host} leads to another host (${target.host}); nothing was sent there.`,
          { code: pipelineCodes.foreignLink, request },
        );
      }
      return next(request);
    },
  };
}
