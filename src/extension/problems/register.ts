import * as vscode from "vscode";
import type { Runs } from "../runs.ts";
import { registerCodeActions } from "./code-actions.ts";
import { registerCodeLenses } from "./code-lenses.ts";
import { registerDiagnostics } from "./diagnostics.ts";
import { registerDocuments } from "./documents.ts";
import { registerHovers } from "./hovers.ts";

/** The registry documents with everything that is shown in them, and the Problems panel. */
export function registerProblems(
  runs: Runs,
  extensionUri: vscode.Uri,
): vscode.Disposable {
  return vscode.Disposable.from(
    registerDocuments(runs, extensionUri),
    registerDiagnostics(runs),
    registerCodeLenses(runs),
    registerHovers(runs),
    registerCodeActions(runs),
  );
}
