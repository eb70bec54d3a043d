import * as vscode from "vscode";
import type { Runs } from "../runs.ts";
import { say } from "../say.ts";
import {
  documentScheme,
  documentUri,
  helpScheme,
  keyOfDocument,
} from "./addresses.ts";
import { readOnlyFileSystem, type ReadText } from "./read-only-file-system.ts";

/** Serves the registry documents and the help pages of the rules. */
export function registerDocuments(
  runs: Runs,
  extensionUri: vscode.Uri,
): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  return vscode.Disposable.from(
    changed,
    runs.onDidChange((key) => {
      changed.fire([
        { type: vscode.FileChangeType.Changed, uri: documentUri(key) },
      ]);
    }),
    vscode.workspace.registerFileSystemProvider(
      documentScheme,
      readOnlyFileSystem(registryText(runs), changed.event),
      {
        isReadonly: new vscode.MarkdownString(
          say("extension.document.readOnly"),
        ),
        isCaseSensitive: true,
      },
    ),
    vscode.workspace.registerFileSystemProvider(
      helpScheme,
      readOnlyFileSystem(helpText(extensionUri), noChanges),
      {
        isReadonly: new vscode.MarkdownString(say("extension.help.readOnly")),
        isCaseSensitive: true,
      },
    ),
  );
}

const noChanges: vscode.Event<vscode.FileChangeEvent[]> = () =>
  new vscode.Disposable(() => undefined);

/** A document left open by an earlier window has no run yet: it says how to get one. */
function registryText(runs: Runs): ReadText {
  return (uri) => {
    const key = keyOfDocument(uri);
    if (key === undefined) {
      throw vscode.FileSystemError.FileNotFound(uri);
    }
    const run = runs.get(key);
    return Promise.resolve(
      run === undefined
        ? { text: `// ${say("extension.document.none")}\n`, changedAt: 0 }
        : {
            text: run.document.text,
            changedAt: Date.parse(run.diagnosis.at),
          },
    );
  };
}

/** The pages are copied beside the bundle when it is built. */
function helpText(extensionUri: vscode.Uri): ReadText {
  return async (uri) => {
    const page = /^\/([a-z0-9-]+\.md)$/.exec(uri.path)?.[1];
    if (page === undefined) {
      throw vscode.FileSystemError.FileNotFound(uri);
    }
    const file = vscode.Uri.joinPath(extensionUri, "dist", "help", page);
    const bytes = await vscode.workspace.fs.readFile(file);
    return { text: Buffer.from(bytes).toString("utf8"), changedAt: 0 };
  };
}
