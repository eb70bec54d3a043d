import type { Outcome } from "../app/failure.ts";
import type { Run } from "../app/host.ts";
import type { Arguments } from "./arguments.ts";
import { say, type Console } from "./console.ts";

/** What scripts rely on. Of a repair: 0 it was seen to work, 3 it was made but not seen to work yet. */
export type ExitCode = 0 | 1 | 2 | 3;

export interface CommandResult {
  readonly output: string;
  readonly exitCode: ExitCode;
}

export type Command = (
  args: Arguments,
  console: Console,
  signal: AbortSignal,
) => Promise<Outcome<CommandResult>>;

/** A run whose steps are told on standard error. */
export function toldRun(console: Console, signal: AbortSignal): Run {
  return {
    signal,
    progress: ({ message, args }) => {
      say(console, message, args);
    },
  };
}

export function jsonText(document: object): string {
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
