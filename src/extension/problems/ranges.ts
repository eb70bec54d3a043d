import * as vscode from "vscode";
import { rangeOf } from "../../report/document-range.ts";
import type { RegistryDocument } from "../../report/registry-document.ts";

/** Where a squiggle for a pointer goes: of a value of several lines only the first, as it would otherwise cover pages. */
export function editorRange(
  document: RegistryDocument,
  pointer: string,
): vscode.Range {
  const { start, end } = rangeOf(document, pointer);
  const from = new vscode.Position(start.line, start.character);
  if (start.line === end.line) {
    return new vscode.Range(from, new vscode.Position(end.line, end.character));
  }
  const firstLine = document.text.split("\n", start.line + 1)[start.line] ?? "";
  return new vscode.Range(
    from,
    new vscode.Position(start.line, firstLine.length),
  );
}
