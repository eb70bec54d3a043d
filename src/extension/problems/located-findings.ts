import type * as vscode from "vscode";
import type {
  ChangeView,
  EvidenceView,
  FindingView,
} from "../../report/view.ts";
import type { Run } from "../runs.ts";
import { editorRange } from "./ranges.ts";

/** A finding and where its proof stands in the registry document. */
export interface LocatedFinding {
  readonly finding: FindingView;
  /** Its evidence in the registry's own configuration, as that is what repairs change; elsewhere the first piece. */
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
    const [first, ...others] = registryFirst(finding.evidence);
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

function registryFirst(evidence: readonly EvidenceView[]): EvidenceView[] {
  const isOfRegistry = ({ pointer }: EvidenceView): boolean =>
    pointer.startsWith("/registries/");
  return evidence.toSorted(
    (a, b) => Number(isOfRegistry(b)) - Number(isOfRegistry(a)),
  );
}
