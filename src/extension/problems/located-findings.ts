import type * as vscode from "vscode";
import type { ChangeView, FindingView } from "../../report/view.ts";
import type { Run } from "../runs.ts";
import { editorRange } from "./ranges.ts";

/** A finding and where its proof stands in the registry document. */
export interface LocatedFinding {
  readonly finding: FindingView;
  /** The first piece of evidence. */
  readonly range: vscode.Range;
  readonly related: readonly {
    readonly range: vscode.Range;
    readonly label: string;
  }[];
  /** What repairs it, the smallest first. */
  readonly changes: readonly ChangeView[];
}

export function locatedFindings({ view, document }: Run): LocatedFinding[] {
  return view.findings.map((finding) => {
    const [first, ...others] = finding.evidence;
    return {
      finding,
      range: editorRange(document, first?.pointer ?? ""),
      related: others.map(({ pointer, label }) => ({
        range: editorRange(document, pointer),
        label,
      })),
      changes: view.changes.filter(({ id }) => finding.changes.includes(id)),
    };
  });
}
