#!/usr/bin/env node
import type { Language } from "../messages/language.ts";
import { text } from "../messages/text.ts";
import { readArguments, type Arguments } from "./arguments.ts";
import type { Command, ExitCode } from "./command.ts";
import { say, type Console } from "./console.ts";
import { diagnose } from "./diagnose.ts";
import { explain } from "./explain.ts";
import { fix } from "./fix.ts";
import { hosts } from "./hosts.ts";
import type { CommandName } from "./options.ts";
import { rules } from "./rules.ts";
import { undo } from "./undo.ts";
import { writeUserFile } from "./write-file.ts";

const commands: Readonly<Record<CommandName, Command>> = {
  diagnose,
  explain,
  fix,
  undo,
  hosts,
  rules,
};

const failure: ExitCode = 2;

async function main(words: readonly string[]): Promise<ExitCode> {
  const args = readArguments(words);
  const console = standardStreams(
    typeof args === "object" && "language" in args ? args.language : "en",
  );
  if (args === "help") {
    console.result(`${text("cli.usage")}\n`);
    return 0;
  }
  if ("error" in args) {
    say(console, args.error, args.args);
    return failure;
  }
  const signal = stopSignal(args, console);
  const done = await commands[args.command](args, console, signal);
  if (!done.ok) {
    say(console, done.failure.message, done.failure.args);
    return failure;
  }
  const { output, exitCode } = done.value;
  if (args.output === undefined) {
    console.result(output);
    return exitCode;
  }
  const written = await writeUserFile(args.output, output);
  if (!written.ok) {
    say(console, written.failure.message, written.failure.args);
    return failure;
  }
  return exitCode;
}

/** A reader that has gone away (`| head`) is no error. */
function standardStreams(language: Language): Console {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") {
        throw error;
      }
    });
  }
  return {
    language,
    debug: isDebugging(),
    result: (output) => process.stdout.write(output),
    note: (line) => process.stderr.write(`${line}\n`),
  };
}

/**
 * Ctrl+C ends everything at once; a change that was sent to Azure is waited for, unless the user insists by a second one.
 * To `explain` and `diagnose`, `--yes` allows a command that only reads.
 */
function stopSignal(
  { command, yes }: Arguments,
  console: Console,
): AbortSignal {
  const writes = command === "undo" || (command === "fix" && yes);
  const stopping = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    process.once(name, () => {
      stopping.abort();
      if (!writes) {
        say(console, "failure.cancelled");
        process.exit(failure);
      }
    });
  }
  return stopping.signal;
}

function isDebugging(): boolean {
  return Boolean(process.env.ACR_DOCTOR_DEBUG);
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${text("cli.error.unexpected", { reason })}\n`);
    if (isDebugging() && error instanceof Error) {
      process.stderr.write(`${error.stack ?? ""}\n`);
    }
    process.exitCode = failure;
  },
);
