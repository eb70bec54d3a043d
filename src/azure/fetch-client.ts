import {
  createHttpHeaders,
  RestError,
  type HttpClient,
  type PipelineRequest,
  type PipelineResponse,
} from "@azure/core-rest-pipeline";

/**
 * Sends through `fetch`. In VS Code's extension host the global one follows the editor's proxy settings in every mode; the
 * client of core-rest-pipeline does not when `http.proxySupport` is `on`.
 */
export function createFetchClient(
  send: typeof fetch = globalThis.fetch,
): HttpClient {
  return {
    sendRequest: (request) => attempt(request, send),
  };
}

async function attempt(
  request: PipelineRequest,
  send: typeof fetch,
): Promise<PipelineResponse> {
  try {
    const response = await send(request.url, {
      method: request.method,
      headers: request.headers.toJSON({ preserveCase: true }),
      redirect: "manual",
      ...(typeof request.body === "string" ? { body: request.body } : {}),
      signal: request.abortSignal as AbortSignal | null,
    });
    return {
      request,
      status: response.status,
      headers: createHttpHeaders(Object.fromEntries(response.headers)),
      bodyAsText: await response.text(),
    };
  } catch (error) {
    if (error instanceof Error && error.name === "AbortError") {
      throw error;
    }
    throw new RestError(reasonOf(error), { code: codeOf(error), request });
  }
}

/** `fetch failed` says nothing; what happened is in its cause. */
function reasonOf(error: unknown): string {
  const cause = causeOf(error);
  return cause instanceof Error ? cause.message : "The request failed.";
}

function codeOf(error: unknown): string {
  const cause = causeOf(error);
  const code =
    typeof cause === "object" && cause !== null && "code" in cause
      ? cause.code
      : undefined;
  return typeof code === "string" ? code : RestError.REQUEST_SEND_ERROR;
}

function causeOf(error: unknown): unknown {
  return error instanceof Error && error.cause !== undefined
    ? error.cause
    : error;
}
