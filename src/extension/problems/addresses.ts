import * as vscode from "vscode";

/** Scheme of registry documents. */
export const documentScheme = "acr-doctor";

/** Scheme of the help pages of rules. */
export const helpScheme = "acr-doctor-help";

/** Name of the source of every diagnostic of ours. */
export const diagnosticSource = "ACR Doctor";

/** Address of the registry document of a run: `acr-doctor:/<cloud>/<registry>/registry.jsonc`. */
export function documentUri(key: string): vscode.Uri {
  return vscode.Uri.from({
    scheme: documentScheme,
    path: `/${key}/registry.jsonc`,
  });
}

/** The run that a registry document belongs to; undefined for any other address. */
export function keyOfDocument(uri: vscode.Uri): string | undefined {
  return uri.scheme === documentScheme
    ? /^\/([^/]+\/[^/]+)\/registry\.jsonc$/.exec(uri.path)?.[1]
    : undefined;
}

/** Address of a rule's help page. */
export function helpUri(rule: string): vscode.Uri {
  return vscode.Uri.from({ scheme: helpScheme, path: `/${rule}.md` });
}

/** A link that runs a command of ours; only where a Markdown text is trusted with it. */
export function commandUri(
  command: string,
  ...args: readonly string[]
): vscode.Uri {
  return vscode.Uri.from({
    scheme: "command",
    path: command,
    query: JSON.stringify(args),
  });
}
