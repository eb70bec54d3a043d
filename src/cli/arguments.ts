import { parseArgs } from "node:util";
import type { MessageArgs } from "../model/message-args.ts";
import { languages, type Language } from "../messages/language.ts";

export const commands = [
  "diagnose",
  "explain",
  "fix",
  "undo",
  "rules",
] as const;

export type CommandName = (typeof commands)[number];

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
    const [detail = ""] = (
      error instanceof Error ? error.message : String(error)
    ).split(". ", 1);
    return { error: "cli.error.option", args: { detail } };
  }
}

type Parsed = ReturnType<typeof parse>;
type Option = keyof Parsed["values"];

function parse(words: readonly string[]) {
  return parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      for: { type: "string", multiple: true },
      image: { type: "string" },
      "no-probes": { type: "boolean" },
      log: { type: "string", multiple: true },
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

const aboutOutput: readonly Option[] = ["format", "lang", "output"];

/** What only makes sense when Azure is read. */
const aboutReading: readonly Option[] = ["for", "image", "cloud", "tenant"];

/** What only makes sense of `explain` when it fetches a consumer's own log. */
const aboutFetching: readonly Option[] = ["for", "cloud", "tenant", "yes"];

const optionsOf: Readonly<Record<CommandName, readonly Option[]>> = {
  diagnose: [
    ...aboutOutput,
    ...aboutReading,
    "no-probes",
    "log",
    "landscape",
    "save-landscape",
  ],
  explain: [...aboutOutput, ...aboutFetching],
  fix: [
    ...aboutOutput,
    ...aboutReading,
    "no-probes",
    "change",
    "dry-run",
    "yes",
  ],
  undo: aboutOutput,
  rules: aboutOutput,
};

const formatsOf: Readonly<Record<CommandName, readonly Format[]>> = {
  diagnose: formats,
  explain: formats,
  fix: ["text", "json"],
  undo: ["text", "json"],
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

/** Words that the command has no use for, and the one that it cannot do without. */
function misplacedWord(
  command: CommandName,
  positionals: readonly string[],
  values: Parsed["values"],
): UsageError | undefined {
  const [, subject, second] = positionals;
  const extra = command === "rules" ? subject : second;
  if (extra !== undefined) {
    return { error: "cli.error.extra", args: { command, extra } };
  }
  const given = Object.keys(values) as Option[];
  const strange = given.find((option) => !optionsOf[command].includes(option));
  if (strange !== undefined) {
    const args = { command, option: strange };
    return { error: "cli.error.option-of-another", args };
  }
  if (values.landscape !== undefined) {
    const idle = given.find((option) => aboutReading.includes(option));
    return (
      idle && { error: "cli.error.landscape-with", args: { option: idle } }
    );
  }
  if (command === "explain") {
    return misplacedOfExplain(subject, values, given);
  }
  const needsRegistry = command === "diagnose" || command === "fix";
  return needsRegistry && subject === undefined
    ? { error: "cli.error.registry-missing", args: {} }
    : undefined;
}

/** A text or one consumer is explained. */
function misplacedOfExplain(
  subject: string | undefined,
  { for: consumers = [] }: Parsed["values"],
  given: readonly Option[],
): UsageError | undefined {
  const [, second] = consumers;
  if (second !== undefined) {
    return {
      error: "cli.error.extra",
      args: { command: "explain", extra: second },
    };
  }
  const idle = given.find((option) => aboutFetching.includes(option));
  if (consumers.length === 0 && idle !== undefined) {
    return { error: "cli.error.explain-without-for", args: { option: idle } };
  }
  return consumers.length > 0 && subject !== undefined
    ? { error: "cli.error.explain-both", args: { file: subject } }
    : undefined;
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
