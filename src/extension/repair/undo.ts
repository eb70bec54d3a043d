import * as vscode from "vscode";
import type { JournalEntry } from "../../app/journal.ts";
import type { Doctor } from "../doctor.ts";
import { showError, valueOrThrow } from "../errors.ts";
import { runKey } from "../runs.ts";
import { language, say } from "../say.ts";

/** Undoes one of the changes that were made from here, in this window or an earlier one. */
export async function undo(doctor: Doctor): Promise<void> {
  try {
    const app = await doctor.app();
    const host = doctor.host();
    const entry = await pickEntry(await app.listJournal(host));
    if (entry === undefined || !(await isConfirmed(entry))) {
      return;
    }
    const title = say("extension.task.undo", { registry: entry.loginServer });
    const { removed } = valueOrThrow(
      await doctor.tasks.write(title, (control) =>
        app.undoChange(entry.id, host, control),
      ),
    );
    const key = runKey(entry.cloud.name, entry.loginServer);
    doctor.runs.outdate(key);
    await report(doctor, key, entry, removed);
  } catch (error) {
    await showError(error, doctor.log, () => undo(doctor));
  }
}

async function pickEntry(
  entries: readonly JournalEntry[],
): Promise<JournalEntry | undefined> {
  const undoable = entries.filter(
    ({ state }) => state === "applied" || state === "begun",
  );
  if (undoable.length === 0) {
    await vscode.window.showInformationMessage(say("extension.undo.none"));
    return undefined;
  }
  const picked = await vscode.window.showQuickPick(
    undoable.map((entry) => ({
      label: say("extension.undo.item", {
        registry: entry.loginServer,
        owner: entry.spec.owner,
      }),
      description: new Date(entry.at).toLocaleString(language),
      detail: entry.added.join(", "),
      entry,
    })),
    { title: say("extension.undo.pick"), matchOnDetail: true },
  );
  return picked?.entry;
}

async function isConfirmed({
  added,
  loginServer,
}: JournalEntry): Promise<boolean> {
  const undoIt = say("extension.undo.confirm");
  const chosen = await vscode.window.showWarningMessage(
    say("extension.undo.question", { registry: loginServer }),
    { modal: true, detail: say("extension.undo.removes", { added }) },
    undoIt,
  );
  return chosen === undoIt;
}

async function report(
  doctor: Doctor,
  key: string,
  { loginServer }: JournalEntry,
  removed: readonly string[],
): Promise<void> {
  const diagnose = say("extension.action.diagnoseAgain");
  const chosen = await vscode.window.showInformationMessage(
    removed.length === 0
      ? say("extension.undo.nothingLeft", { registry: loginServer })
      : say("extension.undo.done", { registry: loginServer, removed }),
    ...(doctor.runs.get(key) === undefined ? [] : [diagnose]),
  );
  if (chosen === diagnose) {
    await vscode.commands.executeCommand("acrDoctor.diagnoseAgain", key);
  }
}
