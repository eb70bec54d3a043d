import type { MessageArgs } from "../model/message-args.ts";
import type { CommandName, Option, Parsed } from "./options.ts";

/** Bad input, as a message id and its values. */
export interface UsageError {
  readonly error: string;
  readonly args: MessageArgs;
}

const aboutOutput: readonly Option[] = ["format", "lang", "output"];

/** What only makes sense when Azure is read. */
const aboutReading: readonly Option[] = ["for", "image", "cloud", "tenant"];

const optionsOf: Readonly<Record<CommandName, readonly Option[]>> = {
  diagnose: [
    ...aboutOutput,
    ...aboutReading,
    "no-probes",
    "log",
    "fetch-log",
    "yes",
    "landscape",
    "save-landscape",
  ],
  explain: [...aboutOutput, "for", "cloud", "tenant", "yes"],
  fix: [
    ...aboutOutput,
    ...aboutReading,
    "no-probes",
    "change",
    "dry-run",
    "yes",
  ],
  undo: aboutOutput,
  hosts: [...aboutOutput, "cloud", "tenant"],
  rules: aboutOutput,
};

/** Commands that name a registry. */
const aboutRegistry: readonly CommandName[] = ["diagnose", "fix", "hosts"];

/** Options that only say more about another one. */
const companions: Readonly<
  Partial<Record<CommandName, Partial<Record<Option, Option>>>>
> = {
  diagnose: { "fetch-log": "for", yes: "fetch-log" },
  explain: { cloud: "for", tenant: "for", yes: "for" },
};

/** Words that the command has no use for, and the one that it cannot do without. */
export function misplacedWord(
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
  const alone = loneOption(command, given);
  if (alone !== undefined) {
    return alone;
  }
  if (values.landscape !== undefined) {
    const idle = given.find((option) => aboutReading.includes(option));
    return (
      idle && { error: "cli.error.landscape-with", args: { option: idle } }
    );
  }
  if (command === "explain") {
    return misplacedOfExplain(subject, values);
  }
  return aboutRegistry.includes(command) && subject === undefined
    ? { error: "cli.error.registry-missing", args: {} }
    : undefined;
}

function loneOption(
  command: CommandName,
  given: readonly Option[],
): UsageError | undefined {
  const lone = Object.entries(companions[command] ?? {}).find(
    ([option, other]) =>
      given.includes(option as Option) && !given.includes(other),
  );
  return (
    lone && {
      error: "cli.error.option-alone",
      args: { option: lone[0], other: lone[1] },
    }
  );
}

/** One text or one consumer is explained. */
function misplacedOfExplain(
  subject: string | undefined,
  { for: consumers = [] }: Parsed["values"],
): UsageError | undefined {
  const [, second] = consumers;
  if (second !== undefined) {
    const args = { command: "explain", extra: second };
    return { error: "cli.error.extra", args };
  }
  return consumers.length > 0 && subject !== undefined
    ? { error: "cli.error.explain-both", args: { file: subject } }
    : undefined;
}
