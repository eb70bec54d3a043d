import * as vscode from "vscode";
import type { Doctor } from "../doctor.ts";
import { logError } from "../errors.ts";
import { say } from "../say.ts";

/** Looks after repairs that an earlier window began and did not see the end of, and tells which of them took effect. */
export async function recoverRepairs(doctor: Doctor): Promise<void> {
  try {
    const app = await doctor.app();
    const host = doctor.host();
    const journal = await app.listJournal(host);
    if (!journal.some(({ state }) => state === "begun")) {
      return;
    }
    const applied = await app.recoverJournal(host, {
      signal: new AbortController().signal,
      progress: () => undefined,
    });
    await Promise.all(
      applied.map(({ loginServer, added }) => tell(loginServer, added)),
    );
  } catch (error) {
    // Nobody asked for it, and the next start tries again.
    logError(error, doctor.log);
  }
}

async function tell(registry: string, added: readonly string[]): Promise<void> {
  const undo = say("extension.undo.confirm");
  const chosen = await vscode.window.showWarningMessage(
    say("extension.repair.interrupted", { registry, added }),
    undo,
  );
  if (chosen === undo) {
    await vscode.commands.executeCommand("acrDoctor.undo");
  }
}
