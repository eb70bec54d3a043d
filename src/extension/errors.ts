import * as vscode from "vscode";
import { windowText } from "../messages/window-text.ts";
import type { Failure, Outcome } from "../app/failure.ts";
import { language, say } from "./say.ts";

/** A failure of a use case on its way to the user. */
export class FailureError extends Error {
  override readonly name = "FailureError";
  readonly action: Failure["action"];

  constructor(failure: Failure) {
    super(failureText(failure));
    this.action = failure.action;
  }
}

/** A failure's sentence in the display language. */
export function failureText({ message, args }: Failure): string {
  return windowText(message, args, language);
}

/** The value of an outcome. Throws a FailureError when there is none. */
export function valueOrThrow<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) {
    throw new FailureError(outcome.failure);
  }
  return outcome.value;
}

/** A sentence for any error. What nobody foresaw gets a general one: its details are for the log. */
export function errorText(error: unknown): string {
  return error instanceof FailureError
    ? error.message
    : say("extension.error.unexpected");
}

/** What helps against an error. */
export function actionFor(error: unknown): Failure["action"] {
  return error instanceof FailureError ? error.action : "retry";
}

/** Tells the user what went wrong, and offers what helps. An error that means "stopped by the user" is not one. */
export async function showError(
  error: unknown,
  log: vscode.LogOutputChannel,
  retry?: () => unknown,
): Promise<void> {
  if (isAbort(error)) {
    return;
  }
  logError(error, log);
  const action = actionFor(error);
  const buttons = [
    ...(action === "sign-in"
      ? [{ title: say("extension.action.signIn"), run: signIn }]
      : []),
    ...(action !== "check-input" && retry !== undefined
      ? [{ title: say("extension.action.retry"), run: retry }]
      : []),
    {
      title: say("extension.action.showLog"),
      run: (): void => {
        log.show();
      },
    },
  ];
  const chosen = await vscode.window.showErrorMessage(
    errorText(error),
    ...buttons,
  );
  await chosen?.run();
}

/** The stack goes to the log and nowhere else. */
export function logError(error: unknown, log: vscode.LogOutputChannel): void {
  log.error(
    error instanceof Error ? (error.stack ?? error.message) : String(error),
  );
}

function isAbort(error: unknown): boolean {
  return (
    (error instanceof Error && error.name === "AbortError") ||
    (error instanceof FailureError && error.action === "none")
  );
}

function signIn(): Thenable<unknown> {
  return vscode.commands.executeCommand("acrDoctor.signIn");
}
