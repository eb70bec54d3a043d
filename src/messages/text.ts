import type { MessageArgs } from "../model/message-args.ts";
import { en } from "./en.ts";

export type MessageId = keyof typeof en;

export const languages = ["en"] as const;

export type Language = (typeof languages)[number];

/** Says a message in a language chosen before. */
export type Say = (id: string, args?: MessageArgs) => string;

const catalogues: Readonly<Record<Language, Readonly<Record<string, string>>>> =
  { en };

/** Whether there is a message of that id. */
export function isMessageId(id: string): id is MessageId {
  return Object.hasOwn(en, id);
}

/** The sentence of that id, its `{placeholders}` filled in; a list is joined with commas. */
export function text(
  id: string,
  args: MessageArgs = {},
  language: Language = "en",
): string {
  const template = catalogues[language][id] ?? id;
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = args[name];
    return value === undefined ? placeholder : fill(value);
  });
}

function fill(value: MessageArgs[string]): string {
  return typeof value === "object" ? value.join(", ") : String(value);
}
