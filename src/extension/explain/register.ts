import * as vscode from "vscode";
import type { ExplainedDocuments } from "./explained-documents.ts";
import { registerLogDiagnostics } from "./log-diagnostics.ts";
import { registerLogEditor } from "./log-editor.ts";

/** What is shown in documents that tell of failed pulls, and in the Problems panel. */
export function registerLogs(documents: ExplainedDocuments): vscode.Disposable {
  return vscode.Disposable.from(
    registerLogDiagnostics(documents),
    registerLogEditor(documents),
  );
}
