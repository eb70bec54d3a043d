import { isRestError, type RestError } from "@azure/core-rest-pipeline";

/**
 * What went wrong with a request, coarse enough to decide on. `denied`: 403, the caller lacks a right; `unauthenticated`: no
 * token, or one that Azure refuses; `not-json`: not Azure's answer (captive portal, proxy page, broken JSON); `malformed`:
 * JSON, but not the document that was asked for; `foreign-link`: the answer leads to another host; `unsupported`: this cloud
 * does not know the API version or the table; `refused`: any other 4xx; `failed`: 5xx.
 */
export type AzureErrorKind =
  | "denied"
  | "unauthenticated"
  | "not-found"
  | "throttled"
  | "unsupported"
  | "not-json"
  | "malformed"
  | "foreign-link"
  | "unreachable"
  | "timeout"
  | "cancelled"
  | "refused"
  | "failed";

/** An error as a value. `message` is one redacted sentence, without a stack. */
export interface AzureError {
  readonly kind: AzureErrorKind;
  /** ARM's error code, such as `AuthorizationFailed`, or the system's, such as `ENOTFOUND`. */
  readonly code: string;
  readonly status?: number;
  /** `x-ms-request-id` of the answer, for Azure's support. */
  readonly requestId?: string;
  readonly message: string;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: AzureError };

/** Codes that the pipeline itself gives to what it throws. */
export const pipelineCodes = {
  notJson: "NotJson",
  foreignLink: "ForeignLink",
  noToken: "NoToken",
  waitTooLong: "RetryAfterTooLong",
  timeout: "DeadlineExceeded",
} as const;

const kindOfCode: Readonly<Record<string, AzureErrorKind>> = {
  [pipelineCodes.notJson]: "not-json",
  [pipelineCodes.foreignLink]: "foreign-link",
  [pipelineCodes.noToken]: "unauthenticated",
  [pipelineCodes.waitTooLong]: "throttled",
  [pipelineCodes.timeout]: "timeout",
  NoRegisteredProviderFound: "unsupported",
  InvalidApiVersionParameter: "unsupported",
  UnsupportedApiVersion: "unsupported",
  // Resource Graph's word for a table that a cloud does not have.
  DisallowedLogicalTableName: "unsupported",
};

const kindOfStatus: Readonly<Record<number, AzureErrorKind>> = {
  401: "unauthenticated",
  403: "denied",
  404: "not-found",
  408: "timeout",
  429: "throttled",
};

/** Makes a value of whatever a request threw. */
export function azureErrorFrom(
  thrown: unknown,
  redact: (text: string) => string,
): AzureError {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  if (error.name === "AbortError") {
    return { kind: "cancelled", code: "Cancelled", message: "Cancelled." };
  }
  if (!isRestError(error)) {
    const message = sentence(redact(error.message));
    return { kind: "failed", code: error.name, message };
  }
  const status = error.statusCode;
  const code = error.code ?? (status === undefined ? "" : String(status));
  const requestId = requestIdOf(error);
  return {
    kind: kindOf(code, status),
    code,
    ...(status === undefined ? {} : { status }),
    ...(requestId === undefined ? {} : { requestId }),
    message: sentence(redact(error.message)),
  };
}

/** On one line, with its full stop. */
function sentence(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return /[.!?]$/.test(line) ? line : `${line}.`;
}

function kindOf(code: string, status: number | undefined): AzureErrorKind {
  const known = kindOfCode[code];
  if (known !== undefined) {
    return known;
  }
  if (status === undefined) {
    return "unreachable";
  }
  return kindOfStatus[status] ?? (status >= 500 ? "failed" : "refused");
}

function requestIdOf(error: RestError): string | undefined {
  const id = error.response?.headers.get("x-ms-request-id");
  return id !== undefined && /^[\w:-]{1,100}$/.test(id) ? id : undefined;
}
