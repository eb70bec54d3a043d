import * as vscode from "vscode";
import type { ExplainedMatch } from "../../model/explanation.ts";
import type { FailureView } from "../../report/explained.ts";
import { positionOf, type TextPlace } from "./explained-text.ts";

/** A failure that a document tells of, and where. */
export interface ToldFailure {
  /** Index among the document's failures. */
  readonly index: number;
  readonly match: ExplainedMatch;
  readonly view: FailureView;
  readonly range: vscode.Range;
}

/** Where a failure is told, in the document in which its text stands. */
export function rangeOf(
  match: ExplainedMatch,
  place?: TextPlace,
): vscode.Range {
  const { line, character } = positionOf(match, place);
  return new vscode.Range(line, character, line, character + match.length);
}
