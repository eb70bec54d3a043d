import * as vscode from "vscode";
import type { WindowMessageId } from "../messages/window-text.ts";
import { say } from "./say.ts";

/** Puts a text on the clipboard, and says in the status bar for five seconds that it is there. */
export async function copyText(
  text: string,
  said: WindowMessageId,
): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(say(said), 5000);
}
