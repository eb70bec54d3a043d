import * as vscode from "vscode";
import type { Runs } from "../runs.ts";
import { say } from "../say.ts";
import { documentScheme, keyOfDocument } from "./addresses.ts";
import { locatedFindings } from "./located-findings.ts";

/** Above each finding its first repair, and on top of the document the verdict: a read-only editor shows no lightbulb. */
export function registerCodeLenses(runs: Runs): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses: ({ uri }) => lensesOf(runs, keyOfDocument(uri)),
  };
  return vscode.Disposable.from(
    changed,
    runs.onDidChange(() => {
      changed.fire();
    }),
    vscode.languages.registerCodeLensProvider(
      { scheme: documentScheme },
      provider,
    ),
  );
}

function lensesOf(runs: Runs, key: string | undefined): vscode.CodeLens[] {
  const run = key === undefined ? undefined : runs.get(key);
  if (run === undefined) {
    return [];
  }
  const top = new vscode.Range(0, 0, 0, 0);
  const repairs = locatedFindings(run).flatMap(({ range, changes }) =>
    changes.slice(0, 1).map(
      ({ id, title }) =>
        new vscode.CodeLens(range, {
          command: "acrDoctor.repair",
          title: say("extension.lens.repair", { title }),
          arguments: [run.key, id],
        }),
    ),
  );
  return [
    new vscode.CodeLens(top, {
      command: "acrDoctor.openReport",
      title: `$(pulse) ${run.view.summary}`,
      tooltip: say("extension.lens.openReport"),
      arguments: [run.key],
    }),
    ...(runs.isStale(run)
      ? [
          new vscode.CodeLens(top, {
            command: "acrDoctor.diagnoseAgain",
            title: `$(refresh) ${say("extension.lens.stale")}`,
            arguments: [run.key],
          }),
        ]
      : []),
    ...repairs,
  ];
}
