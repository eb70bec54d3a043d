import {
  RestError,
  type PipelinePolicy,
  type PipelineRequest,
  type PipelineResponse,
} from "@azure/core-rest-pipeline";
import { pipelineCodes } from "../azure-error.ts";

/** What a request accepts that is not answered in JSON: a log, under whatever type the service gives it. */
export const textType = "text/plain, application/octet-stream";

/**
 * Turns every answer that is not a success, in JSON unless a text was asked for, into an error with ARM's own code and message. The SDK packages lose the
 * message of a list's error, and throw a TypeError on a success that is not JSON.
 */
export const armErrorPolicy: PipelinePolicy = {
  name: "armErrorPolicy",
  async sendRequest(request, next) {
    const response = await next(request);
    const failure = failureOf(request, response);
    if (failure) {
      throw new RestError(failure.message, {
        code: failure.code,
        statusCode: response.status,
        request,
        response,
      });
    }
    return response;
  },
};

interface Failure {
  readonly code: string;
  readonly message: string;
}

function failureOf(
  request: PipelineRequest,
  response: PipelineResponse,
): Failure | undefined {
  const host = new URL(request.url).host;
  if (response.status >= 400) {
    return armError(response) ?? foreignError(host, response);
  }
  if (response.status >= 300) {
    return {
      code: pipelineCodes.foreignLink,
      message: `${host} answered with a redirect (${response.status}), which is not followed.`,
    };
  }
  const body = response.bodyAsText ?? "";
  const isText = request.headers.get("accept") === textType;
  return body === "" || (isText ? !isPage(body) : isJson(body))
    ? undefined
    : notJson(host, response);
}

/** The error of ARM's and of Resource Graph's own shape: `{ "error": { "code", "message", "details" } }`. */
function armError(response: PipelineResponse): Failure | undefined {
  const body = parsed(response.bodyAsText ?? "");
  const error = member(body, "error");
  const innermost = innermostError(error);
  const code = member(innermost, "code") ?? member(error, "code");
  const message = member(innermost, "message") ?? member(error, "message");
  return typeof code === "string" && typeof message === "string"
    ? { code, message }
    : undefined;
}

/** Resource Graph says `BadRequest` and hides what it means in `details`, the last of which is the most exact. */
function innermostError(error: unknown): unknown {
  const details = member(error, "details");
  const last: unknown = Array.isArray(details) ? details.at(-1) : undefined;
  return member(error, "code") === "BadRequest" && last !== undefined
    ? last
    : error;
}

function foreignError(host: string, response: PipelineResponse): Failure {
  const body = response.bodyAsText ?? "";
  return isJson(body) || body === ""
    ? {
        code: String(response.status),
        message: `${host} answered with status ${response.status}.`,
      }
    : notJson(host, response);
}

function notJson(host: string, response: PipelineResponse): Failure {
  const what = isPage(response.bodyAsText ?? "")
    ? "a web page instead of data: a captive portal or the sign-in page of a proxy may stand in between"
    : "data that breaks off or is not JSON";
  return {
    code: pipelineCodes.notJson,
    message: `${host} answered (status ${response.status}) with ${what}.`,
  };
}

function isPage(text: string): boolean {
  return /^\s*<[a-z!?]/i.test(text);
}

function isJson(text: string): boolean {
  return parsed(text) !== undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function member(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
