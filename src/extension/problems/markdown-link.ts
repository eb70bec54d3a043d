import type * as vscode from "vscode";
import { escaped } from "../../report/markdown-text.ts";

/** A link whose words show as they are: they come from Azure or from a log. */
export function markdownLink(words: string, target: vscode.Uri): string {
  return `[${escaped(words)}](${target.toString()})`;
}
