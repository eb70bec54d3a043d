import * as vscode from "vscode";
import { createTextDocuments } from "../text-documents.ts";

/** Scheme of the two sides of a preview. */
const scheme = "acr-doctor-preview";

export interface Previews {
  /** Shows what a change makes of a part of the registry, side by side. */
  show(preview: {
    readonly key: string;
    readonly changeId: string;
    readonly title: string;
    readonly before: unknown;
    readonly after: unknown;
  }): Promise<void>;
  dispose(): void;
}

/** Previews are diffs of two documents that exist in memory only. */
export function createPreviews(): Previews {
  const documents = createTextDocuments(scheme);
  const put = (path: string, value: unknown): vscode.Uri => {
    const uri = vscode.Uri.from({ scheme, path });
    documents.put(uri, `${JSON.stringify(value, null, 2)}\n`);
    return uri;
  };
  return {
    show: async ({ key, changeId, title, before, after }) => {
      const folder = `/${key}/${changeId}`;
      await vscode.commands.executeCommand(
        "vscode.diff",
        put(`${folder}/before.json`, before),
        put(`${folder}/after.json`, after),
        title,
      );
    },
    dispose: () => {
      documents.dispose();
    },
  };
}
