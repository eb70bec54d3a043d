import type { MessageArgs } from "../model/message-args.ts";

/** A sentence with its `{placeholders}` filled in; a list is joined with commas. */
export function fill(template: string, args: MessageArgs): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = args[name];
    return value === undefined ? placeholder : said(value);
  });
}

function said(value: MessageArgs[string]): string {
  return typeof value === "object" ? value.join(", ") : String(value);
}
