import * as vscode from "vscode";

/** The text of a document, and when it last changed (milliseconds since the epoch). Throws when there is none. */
export type ReadText = (
  uri: vscode.Uri,
) => Promise<{ readonly text: string; readonly changedAt: number }>;

/** Documents that exist in memory only and cannot be written. */
export function readOnlyFileSystem(
  readText: ReadText,
  onDidChangeFile: vscode.Event<vscode.FileChangeEvent[]>,
): vscode.FileSystemProvider {
  const refuse = (uri: vscode.Uri): never => {
    throw vscode.FileSystemError.NoPermissions(uri);
  };
  return {
    onDidChangeFile,
    watch: () => new vscode.Disposable(() => undefined),
    stat: async (uri) => {
      const { text, changedAt } = await readText(uri);
      return {
        type: vscode.FileType.File,
        ctime: 0,
        mtime: changedAt,
        size: Buffer.byteLength(text),
        permissions: vscode.FilePermission.Readonly,
      };
    },
    readFile: async (uri) => Buffer.from((await readText(uri)).text),
    readDirectory: () => [],
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
}
