import * as vscode from "vscode";
import type { ExplainedMatch } from "../../model/explanation.ts";
import type { FailureView } from "../../report/explained.ts";
import { helpUri } from "../problems/addresses.ts";
import { say } from "../say.ts";
import type {
  ExplainedDocument,
  ExplainedDocuments,
} from "./explained-documents.ts";
import { positionOf } from "./explained-text.ts";

/** Name of the source of every diagnostic of ours. */
export const diagnosticSource = "ACR Doctor";

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
        document && failuresOf(document).map((told) => diagnosticOf(told, uri)),
      );
    }),
  );
}

/** A failure that a document tells of, and where. */
export interface ToldFailure {
  /** Index among the document's failures. */
  readonly index: number;
  readonly match: ExplainedMatch;
  readonly view: FailureView;
  readonly range: vscode.Range;
}

export function failuresOf({
  explanation,
  failures,
}: ExplainedDocument): ToldFailure[] {
  return explanation.matches.flatMap((match, index) => {
    const view = failures[index];
    return view === undefined
      ? []
      : { index, match, view, range: rangeOf(match) };
  });
}

function rangeOf(match: ExplainedMatch): vscode.Range {
  const { line, character } = positionOf(match);
  return new vscode.Range(line, character, line, character + match.length);
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
