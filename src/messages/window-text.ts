import type { MessageArgs } from "../model/message-args.ts";
import { window as en } from "./en/window.ts";
import { fill } from "./fill.ts";
import type { Language } from "./language.ts";

export type WindowMessageId = keyof typeof en;

const catalogues: Readonly<Record<Language, Readonly<Record<string, string>>>> =
  { en };

/**
 * The sentence of that id, filled in; only of what a window of VS Code says from its start. The rest (rules, explanations,
 * the command line) is loaded with what needs it, since it would be most of what activation loads.
 */
export function windowText(
  id: string,
  args: MessageArgs,
  language: Language,
): string {
  return fill(catalogues[language][id] ?? id, args);
}
