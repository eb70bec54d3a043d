import type { MessageArgs } from "../model/message-args.ts";
import { en } from "./en.ts";
import { fill } from "./fill.ts";
import type { Language } from "./language.ts";

export type MessageId = keyof typeof en;

/** Says a message in a language chosen before. */
export type Say = (id: string, args?: MessageArgs) => string;

const catalogues: Readonly<Record<Language, Readonly<Record<string, string>>>> =
  { en };

/** Whether there is a message of that id. */
export function isMessageId(id: string): id is MessageId {
  return Object.hasOwn(en, id);
}

/** The sentence of that id, filled in. */
export function text(
  id: string,
  args: MessageArgs = {},
  language: Language = "en",
): string {
  return fill(catalogues[language][id] ?? id, args);
}
