import { languages, type Language } from "../messages/language.ts";
import { misplacedWord, type UsageError } from "./misplaced.ts";
import {
  commands,
  parseWords,
  type CommandName,
  type Parsed,
} from "./options.ts";

export const formats = ["text", "markdown", "json"] as const;

export type Format = (typeof formats)[number];

export interface Arguments {
  readonly command: CommandName;
  /** The registry, the file of `explain`, or the journal entry of `undo`. */
  readonly subject: string | undefined;
  readonly consumers: readonly string[];
  readonly image: string | undefined;
  readonly probes: boolean;
  /** Files with error texts; `-` is standard input. */
  readonly logs: readonly string[];
  /** Whether the logs of the consumers named are fetched too. */
  readonly fetchLogs: boolean;
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

/** Reads the command line; `help` when that is what was asked for. */
export function readArguments(
  words: readonly string[],
): Arguments | UsageError | "help" {
  try {
    return interpret(parseWords(words));
  } catch (error) {
    const [detail = ""] = (
      error instanceof Error ? error.message : String(error)
    ).split(". ", 1);
    return { error: "cli.error.option", args: { detail } };
  }
}

const formatsOf: Readonly<Record<CommandName, readonly Format[]>> = {
  diagnose: formats,
  explain: formats,
  fix: ["text", "json"],
  undo: ["text", "json"],
  hosts: ["text", "json"],
  rules: formats,
};

function interpret({
  values,
  positionals,
}: Parsed): Arguments | UsageError | "help" {
  const [command, subject] = positionals;
  if (values.help || command === undefined || command === "help") {
    return "help";
  }
  if (!isOneOf(commands, command)) {
    return { error: "cli.error.command", args: { command, commands } };
  }
  const misplaced = misplacedWord(command, positionals, values);
  if (misplaced) {
    return misplaced;
  }
  const format = values.format ?? "text";
  if (!isOneOf(formatsOf[command], format)) {
    return badValue("format", formatsOf[command], format);
  }
  const language = values.lang ?? "en";
  if (!isOneOf(languages, language)) {
    return badValue("lang", languages, language);
  }
  return {
    command,
    subject,
    consumers: values.for ?? [],
    image: values.image,
    probes: !values["no-probes"],
    logs: values.log ?? [],
    fetchLogs: values["fetch-log"] ?? false,
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
