import * as vscode from "vscode";
import type { ProxySetting } from "../model/no-proxy.ts";

/** The proxy of the editor's settings, which may hold credentials; undefined where extensions are to use none. */
export function editorProxy(): ProxySetting | undefined {
  const http = vscode.workspace.getConfiguration("http");
  const proxy = http.get<string>("proxy", "");
  return proxy === "" || http.get("proxySupport") === "off"
    ? undefined
    : { proxy, noProxy: http.get<readonly string[]>("noProxy", []) };
}
