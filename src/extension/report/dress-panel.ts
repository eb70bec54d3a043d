import * as vscode from "vscode";
import { language } from "../say.ts";
import { reportHtml } from "./html.ts";

/** Gives a web view our icon and our page, which may load nothing but our own files. */
export function dressPanel(
  panel: vscode.WebviewPanel,
  extensionUri: vscode.Uri,
): void {
  panel.iconPath = {
    light: vscode.Uri.joinPath(extensionUri, "media", "report-light.svg"),
    dark: vscode.Uri.joinPath(extensionUri, "media", "report-dark.svg"),
  };
  panel.webview.options = {
    enableScripts: true,
    localResourceRoots: [vscode.Uri.joinPath(extensionUri, "dist")],
  };
  panel.webview.html = reportHtml(panel.webview, extensionUri, language);
}
