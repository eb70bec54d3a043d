import { randomBytes } from "node:crypto";
import * as vscode from "vscode";

/** The page that the report's script fills. Nothing but our own script and style sheet may load. */
export function reportHtml(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  language: string,
): string {
  const nonce = randomBytes(16).toString("base64");
  const fileUri = (name: string): string =>
    webview
      .asWebviewUri(vscode.Uri.joinPath(extensionUri, "dist", name))
      .toString();
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
  ].join("; ");
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${fileUri("webview.css")}">
<title>ACR Doctor</title>
</head>
<body>
<script nonce="${nonce}" src="${fileUri("webview.js")}"></script>
</body>
</html>
`;
}
