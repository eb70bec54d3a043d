import * as vscode from "vscode";
import type { MessageArgs } from "../model/message-args.ts";
import { languages, type Language } from "../messages/language.ts";
import { windowText, type WindowMessageId } from "../messages/window-text.ts";

/** The display language of VS Code, or English where there is no translation. */
export const language: Language =
  languages.find((known) => known === vscode.env.language.toLowerCase()) ??
  "en";

/** A sentence of the catalogue in the display language. */
export function say(id: WindowMessageId, args: MessageArgs = {}): string {
  return windowText(id, args, language);
}
