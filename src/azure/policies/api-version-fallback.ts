import type {
  PipelinePolicy,
  PipelineResponse,
} from "@azure/core-rest-pipeline";

const stable = /^\d{4}-\d{2}-\d{2}$/;

const unsupportedCodes =
  /"code"\s*:\s*"(NoRegisteredProviderFound|InvalidApiVersionParameter|UnsupportedApiVersion)"/;

/**
 * Sovereign clouds and Azure Stack lag behind: where an API version is not known, the newest stable one before it is asked
 * instead, which the refusal lists. Preview versions are asked for what only they show, so they are never replaced.
 */
export function apiVersionFallbackPolicy(): PipelinePolicy {
  const replacements = new Map<string, string>();
  return {
    name: "apiVersionFallbackPolicy",
    async sendRequest(request, next) {
      const url = new URL(request.url);
      const wanted = url.searchParams.get("api-version") ?? "";
      const key = `${wanted} ${resourceTypeOf(url.pathname)}`;
      const send = (version: string): Promise<PipelineResponse> => {
        url.searchParams.set("api-version", version);
        request.url = url.href;
        return next(request);
      };
      const known = replacements.get(key);
      if (known !== undefined) {
        return send(known);
      }
      const response = await next(request);
      const older = stable.test(wanted)
        ? newestBefore(wanted, response)
        : undefined;
      if (older === undefined) {
        return response;
      }
      replacements.set(key, older);
      return send(older);
    },
  };
}

function newestBefore(
  wanted: string,
  response: PipelineResponse,
): string | undefined {
  const body = response.bodyAsText ?? "";
  if (response.status < 400 || !unsupportedCodes.test(body)) {
    return undefined;
  }
  const offered = body.match(/\b\d{4}-\d{2}-\d{2}(?:-preview)?\b/g) ?? [];
  return offered
    .filter((version) => stable.test(version) && version < wanted)
    .sort()
    .at(-1);
}

function resourceTypeOf(path: string): string {
  const types = path.match(/\/providers\/[^/]+\/[^/]+/gi) ?? [];
  return types.at(-1)?.toLowerCase() ?? path.toLowerCase();
}
