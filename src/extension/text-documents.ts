import * as vscode from "vscode";

/** Documents that exist in memory only and cannot be written. */
export interface TextDocuments {
  /** Makes the document at an address say this, also where it is open. */
  put(uri: vscode.Uri, text: string): void;
  dispose(): void;
}

export function createTextDocuments(scheme: string): TextDocuments {
  const texts = new Map<string, string>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const provider = vscode.workspace.registerTextDocumentContentProvider(
    scheme,
    {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? "",
    },
  );
  return {
    put: (uri, text) => {
      texts.set(uri.toString(), text);
      changed.fire(uri);
    },
    dispose: () => {
      provider.dispose();
      changed.dispose();
    },
  };
}
