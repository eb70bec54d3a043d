import * as vscode from "vscode";
import { diagnosticSource } from "../problems/addresses.ts";
import { say } from "../say.ts";
import type { ExplainedDocuments } from "./explained-documents.ts";
import { isReadOnly } from "./log-documents.ts";
import { diagnoseCommand, hoverText } from "./log-hover.ts";
import type { ToldFailure } from "./told-failure.ts";

/** Hovers, quick fixes and, where no light bulb is shown, code lenses at what documents tell of failed pulls. */
export function registerLogEditor(
  documents: ExplainedDocuments,
): vscode.Disposable {
  const told = (uri: vscode.Uri): readonly ToldFailure[] =>
    documents.get(uri)?.failures ?? [];
  const lensesChanged = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    lensesChanged,
    documents.onDidChange((uri) => {
      if (isReadOnly(uri)) {
        lensesChanged.fire();
      }
    }),
    vscode.languages.registerHoverProvider("*", {
      provideHover: ({ uri }, position) => {
        const here = told(uri).filter(({ range }) => range.contains(position));
        return here.length === 0
          ? undefined
          : new vscode.Hover(here.map((failure) => hoverText(failure, uri)));
      },
    }),
    vscode.languages.registerCodeActionsProvider(
      "*",
      {
        provideCodeActions: ({ uri }, _range, { diagnostics }) =>
          diagnostics
            .filter(({ source }) => source === diagnosticSource)
            .flatMap((diagnostic) =>
              told(uri)
                .filter(
                  ({ range, match }) =>
                    match.related && range.isEqual(diagnostic.range),
                )
                .map(({ index }) => quickFix(diagnostic, uri, index)),
            ),
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
    vscode.languages.registerCodeLensProvider("*", {
      onDidChangeCodeLenses: lensesChanged.event,
      provideCodeLenses: ({ uri }) =>
        isReadOnly(uri)
          ? told(uri)
              .filter(({ match }) => match.related)
              .map(
                ({ range, index }) =>
                  new vscode.CodeLens(range, diagnoseIt(uri, index)),
              )
          : [],
    }),
  );
}

function diagnoseIt(uri: vscode.Uri, index: number): vscode.Command {
  return {
    command: diagnoseCommand,
    title: say("extension.explain.diagnose"),
    arguments: [uri.toString(), String(index)],
  };
}

function quickFix(
  diagnostic: vscode.Diagnostic,
  uri: vscode.Uri,
  index: number,
): vscode.CodeAction {
  const command = diagnoseIt(uri, index);
  const action = new vscode.CodeAction(
    command.title,
    vscode.CodeActionKind.QuickFix,
  );
  action.diagnostics = [diagnostic];
  action.isPreferred = true;
  action.command = command;
  return action;
}
