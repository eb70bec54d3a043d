import * as vscode from "vscode";
import type { Severity } from "../../model/verdict.ts";
import type { Run, Runs } from "../runs.ts";
import { language, say } from "../say.ts";
import { diagnosticSource, documentUri, helpUri } from "./addresses.ts";
import { locatedFindings, type LocatedFinding } from "./located-findings.ts";

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Keeps the Problems panel at the last run of each registry. */
export function registerDiagnostics(runs: Runs): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection("acr-doctor");
  return vscode.Disposable.from(
    collection,
    runs.onDidChange((key) => {
      const run = runs.get(key);
      if (run !== undefined) {
        collection.set(documentUri(key), diagnosticsOf(run, runs));
      }
    }),
  );
}

function diagnosticsOf(run: Run, runs: Runs): vscode.Diagnostic[] {
  return locatedFindings(run).map((located) =>
    diagnosticOf(located, run, runs.isStale(run)),
  );
}

function diagnosticOf(
  { finding, range, related }: LocatedFinding,
  run: Run,
  stale: boolean,
): vscode.Diagnostic {
  const message = stale
    ? say("extension.problem.stale", {
        message: finding.message,
        at: new Date(run.diagnosis.at).toLocaleTimeString(language),
      })
    : finding.message;
  const diagnostic = new vscode.Diagnostic(
    range,
    message,
    severities[finding.severity],
  );
  diagnostic.source = diagnosticSource;
  diagnostic.code = { value: finding.rule, target: helpUri(finding.rule) };
  const uri = documentUri(run.key);
  diagnostic.relatedInformation = related.map(
    (other) =>
      new vscode.DiagnosticRelatedInformation(
        new vscode.Location(uri, other.range),
        other.label,
      ),
  );
  return diagnostic;
}
