import { failed } from "../app/failure.ts";
import type { JournalEntry } from "../app/journal.ts";
import { listJournal, undoChange, type Undone } from "../app/undo.ts";
import { text } from "../messages/text.ts";
import type { Arguments } from "./arguments.ts";
import { jsonText, toldRun, type Command } from "./command.ts";
import { commandLineHost } from "./host.ts";
import { tellInterrupted } from "./interrupted.ts";

/** Takes back one change by its entry in the journal. */
export const undo: Command = async (args, console, signal) => {
  const host = commandLineHost(console);
  const run = toldRun(console, signal);
  await tellInterrupted(host, run, console);
  if (args.subject === undefined) {
    const entries = (await listJournal(host)).filter(isInEffect);
    return failed("cli.error.journal-missing", {
      entries: entries.length > 0 ? entries.map(nameOf) : text("cli.none"),
    });
  }
  const undone = await undoChange(args.subject, host, run);
  return undone.ok
    ? { ok: true, value: { output: render(undone.value, args), exitCode: 0 } }
    : undone;
};

function isInEffect({ state }: JournalEntry): boolean {
  return state === "applied" || state === "begun";
}

function nameOf({ id, loginServer }: JournalEntry): string {
  return `${id} (${loginServer})`;
}

function render(
  { entry, removed }: Undone,
  { format, language }: Arguments,
): string {
  const registry = entry.loginServer;
  if (format === "json") {
    return jsonText({
      schema: "acr-doctor/undo/1",
      journal: entry.id,
      registry,
      removed,
    });
  }
  const sentence =
    removed.length > 0 ? "cli.undo.removed" : "cli.undo.nothing-left";
  return `${text(sentence, { registry, removed }, language)}\n`;
}
