import { parseArgs } from "node:util";

export const commands = [
  "diagnose",
  "explain",
  "fix",
  "undo",
  "hosts",
  "rules",
] as const;

export type CommandName = (typeof commands)[number];

export type Parsed = ReturnType<typeof parseWords>;
export type Option = keyof Parsed["values"];

/** @throws with a sentence about an option that nobody knows, or that lacks its value */
export function parseWords(words: readonly string[]) {
  return parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      for: { type: "string", multiple: true },
      image: { type: "string" },
      "no-probes": { type: "boolean" },
      log: { type: "string", multiple: true },
      "fetch-log": { type: "boolean" },
      cloud: { type: "string" },
      tenant: { type: "string" },
      landscape: { type: "string" },
      "save-landscape": { type: "string" },
      format: { type: "string" },
      lang: { type: "string" },
      output: { type: "string" },
      change: { type: "string" },
      "dry-run": { type: "boolean" },
      yes: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
}
