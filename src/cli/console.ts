import type { Failure } from "../app/failure.ts";
import type { Language } from "../messages/language.ts";
import { text } from "../messages/text.ts";
import type { MessageArgs } from "../model/message-args.ts";

/** Where a command writes: the result alone goes to standard output, everything else to standard error. */
export interface Console {
  readonly language: Language;
  /** Whether ACR_DOCTOR_DEBUG is set. */
  readonly debug: boolean;
  result(text: string): void;
  note(text: string): void;
}

/** Says a message on standard error. */
export function say(
  console: Console,
  message: string,
  args: MessageArgs = {},
): void {
  console.note(text(message, args, console.language));
}

/** Why something could not be done, as a part of another message. */
export function failureText(
  { message, args }: Failure,
  { language }: Console,
): string {
  return text(message, args, language);
}
