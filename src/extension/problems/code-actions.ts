import * as vscode from "vscode";
import type { Runs } from "../runs.ts";
import { documentScheme, keyOfDocument } from "./addresses.ts";
import { locatedFindings } from "./located-findings.ts";

/** Quick fixes for the Problems panel: one for each change that repairs a finding. */
export function registerCodeActions(runs: Runs): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    { scheme: documentScheme },
    {
      provideCodeActions: ({ uri }, _range, { diagnostics }) => {
        const key = keyOfDocument(uri);
        const run = key === undefined ? undefined : runs.get(key);
        if (run === undefined) {
          return [];
        }
        return diagnostics.flatMap((diagnostic) =>
          locatedFindings(run)
            .filter(
              ({ finding, range }) =>
                finding.rule === ruleOf(diagnostic) &&
                range.isEqual(diagnostic.range),
            )
            .flatMap(({ changes }) =>
              changes.map(({ id, title }, index) => {
                const action = new vscode.CodeAction(
                  title,
                  vscode.CodeActionKind.QuickFix,
                );
                action.diagnostics = [diagnostic];
                action.isPreferred = index === 0;
                action.command = {
                  command: "acrDoctor.repair",
                  title,
                  arguments: [run.key, id],
                };
                return action;
              }),
            ),
        );
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}

function ruleOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === "object" ? code.value : code;
}
