import * as vscode from "vscode";

/** Our own channel tells of registries all the time. */
const ownChannel = /acr-doctor/i;

/** Whether a document is a log: by its language or its name, or an output channel of somebody else. */
export function isLog({
  uri,
  languageId,
}: Pick<vscode.TextDocument, "uri" | "languageId">): boolean {
  if (uri.scheme === "output") {
    return !ownChannel.test(uri.path);
  }
  return languageId === "log" || uri.path.toLowerCase().endsWith(".log");
}

/** The name of a document for people. */
export function documentName({
  uri,
}: Pick<vscode.TextDocument, "uri">): string {
  return uri.path.slice(uri.path.lastIndexOf("/") + 1);
}

/** Whether the editor of a document shows no light bulb, so that its fixes need another place. */
export function isReadOnly({ scheme }: vscode.Uri): boolean {
  return (
    vscode.workspace.fs.isWritableFileSystem(scheme) !== true &&
    scheme !== "untitled"
  );
}
