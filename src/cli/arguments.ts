import { parseArgs } from "node:util";
import type { MessageArgs } from "../model/message-args.ts";
import { languages, type Language } from "../messages/text.ts";

export const commands = ["diagnose", "fix", "undo", "rules"] as const;

export type CommandName = (typeof commands)[number];

export const formats = ["text", "markdown", "json"] as const;

export type Format = (typeof formats)[number];

export interface Arguments {
  readonly command: CommandName;
  /** The registry, or the journal entry of `undo`. */
  readonly subject: string | undefined;
  readonly consumers: readonly string[];
  readonly image: string | undefined;
  readonly probes: boolean;
  readonly cloud: string | undefined;
  readonly tenant: string | undefined;
  readonly landscape: string | undefined;
  readonly saveLandscape: string | undefined;
  readonly format: Format;
  readonly language: Language;
  readonly output: string | undefined;
  readonly change: string | undefined;
  readonly yes: boolean;
}

/** Bad input, as a message id and its values. */
export interface UsageError {
  readonly error: string;
  readonly args: MessageArgs;
}

/** Reads the command line; `help` when that is what was asked for. */
export function readArguments(
  words: readonly string[],
): Arguments | UsageError | "help" {
  try {
    return interpret(parse(words));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { error: "cli.error.option", args: { detail } };
  }
}

type Parsed = ReturnType<typeof parse>;

function parse(words: readonly string[]) {
  return parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      for: { type: "string", multiple: true },
      image: { type: "string" },
      "no-probes": { type: "boolean" },
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

function interpret({
  values,
  positionals,
}: Parsed): Arguments | UsageError | "help" {
  const [command, subject, extra] = positionals;
  if (values.help || command === undefined || command === "help") {
    return "help";
  }
  if (!isOneOf(commands, command)) {
    return { error: "cli.error.command", args: { command, commands } };
  }
  if (extra !== undefined) {
    return { error: "cli.error.registry-extra", args: { extra } };
  }
  const format = values.format ?? "text";
  if (!isOneOf(formats, format)) {
    return badValue("format", formats, format);
  }
  const language = values.lang ?? "en";
  if (!isOneOf(languages, language)) {
    return badValue("lang", languages, language);
  }
  const needsRegistry = command === "diagnose" || command === "fix";
  if (needsRegistry && subject === undefined && !values.landscape) {
    return { error: "cli.error.registry-missing", args: {} };
  }
  return {
    command,
    subject,
    consumers: values.for ?? [],
    image: values.image,
    probes: !values["no-probes"],
    cloud: values.cloud,
    tenant: values.tenant,
    landscape: values.landscape,
    saveLandscape: values["save-landscape"],
    format,
    language,
    output: values.output,
    change: values.change,
    yes: values.yes === true && values["dry-run"] !== true,
  };
}

function badValue(
  option: string,
  allowed: readonly string[],
  value: string,
): UsageError {
  return { error: "cli.error.value", args: { option, allowed, value } };
}

function isOneOf<T extends string>(
  allowed: readonly T[],
  value: string,
): value is T {
  return (allowed as readonly string[]).includes(value);
}
