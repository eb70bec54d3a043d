import type { AzureError } from "../azure/azure-error.ts";
import type { MessageArgs } from "../model/message-args.ts";

/** What a host can offer beside a failure's sentence; `consent`: the same again, once the user has agreed to it. */
export type FailureAction =
  "sign-in" | "retry" | "check-input" | "consent" | "none";

/** Why something could not be done. The sentence says what happened and what to do next. */
export interface Failure {
  /** Message id and its values. */
  readonly message: string;
  readonly args: MessageArgs;
  readonly action: FailureAction;
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

export function failed(
  message: string,
  args: MessageArgs = {},
  action: FailureAction = "check-input",
): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure: { message, args, action } };
}

/** The sentence for an error of Azure or of the way there. */
export function failureFrom(error: AzureError): Failure {
  const args: MessageArgs = {
    reason: error.message,
    code: error.code,
    requestId: error.requestId ?? "-",
  };
  switch (error.kind) {
    case "cancelled":
      return { message: "failure.cancelled", args: {}, action: "none" };
    case "unauthenticated":
      return { message: "failure.no-sign-in", args, action: "sign-in" };
    case "denied":
      return { message: "failure.denied", args, action: "retry" };
    case "throttled":
      return { message: "failure.throttled", args, action: "retry" };
    case "unreachable":
    case "timeout":
      return { message: "failure.unreachable", args, action: "retry" };
    case "not-json":
      return { message: "failure.not-json", args, action: "retry" };
    case "foreign-link":
      return { message: "failure.foreign-link", args, action: "retry" };
    case "malformed":
      return { message: "failure.malformed", args, action: "retry" };
    case "not-found":
    case "unsupported":
    case "refused":
    case "failed":
      return { message: "failure.azure", args, action: "retry" };
  }
}
