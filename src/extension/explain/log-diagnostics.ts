import * as vscode from "vscode";
import type { ExplainedMatch } from "../../model/explanation.ts";
import { diagnosticSource, helpUri } from "../problems/addresses.ts";
import { say } from "../say.ts";
import type { ExplainedDocuments } from "./explained-documents.ts";
import type { ToldFailure } from "./told-failure.ts";

/** Marks in documents what they tell of failed pulls. */
export function registerLogDiagnostics(
  documents: ExplainedDocuments,
): vscode.Disposable {
  const collection =
    vscode.languages.createDiagnosticCollection("acr-doctor-explain");
  return vscode.Disposable.from(
    collection,
    documents.onDidChange((uri) => {
      const document = documents.get(uri);
      collection.set(
        uri,
        document?.failures.map((told) => diagnosticOf(told, uri)),
      );
    }),
  );
}

function diagnosticOf(
  { match, view, range }: ToldFailure,
  uri: vscode.Uri,
): vscode.Diagnostic {
  const { subject, hop, symptom } = view;
  const diagnostic = new vscode.Diagnostic(
    range,
    view.related
      ? say("extension.explain.problem", { subject, hop, symptom })
      : say("extension.explain.notRelated", { symptom }),
    severityOf(match),
  );
  diagnostic.source = diagnosticSource;
  const [check] = view.causes.flatMap(({ checks }) => checks);
  diagnostic.code =
    check === undefined
      ? match.signature
      : { value: check.rule, target: helpUri(check.rule) };
  diagnostic.relatedInformation =
    match.count > 1 && match.lastLine > match.line
      ? [
          new vscode.DiagnosticRelatedInformation(
            new vscode.Location(
              uri,
              new vscode.Position(match.lastLine - 1, 0),
            ),
            say("extension.explain.toldLast", { count: match.count }),
          ),
        ]
      : [];
  return diagnostic;
}

/** What is none of a registry's is only hinted at, beside the text: it is no problem to list. */
function severityOf({
  related,
  resolved,
}: ExplainedMatch): vscode.DiagnosticSeverity {
  if (!related) {
    return vscode.DiagnosticSeverity.Hint;
  }
  return resolved
    ? vscode.DiagnosticSeverity.Information
    : vscode.DiagnosticSeverity.Error;
}
