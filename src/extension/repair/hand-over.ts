import * as vscode from "vscode";
import type { ChangeView } from "../../report/view.ts";
import { copyText } from "../copy-text.ts";
import { say } from "../say.ts";

/** For a user who may not make a change: why, and the same change as lines for somebody who may. */
export async function handOver(change: ChangeView): Promise<void> {
  const copy = say("label.copyAz");
  const show = say("extension.repair.showAz");
  const chosen = await vscode.window.showWarningMessage(
    [change.permission, ...change.obstacles].join(" "),
    copy,
    show,
  );
  if (chosen === copy) {
    await copyLines(change.az);
  } else if (chosen === show) {
    const document = await vscode.workspace.openTextDocument({
      language: "shellscript",
      content: `# ${change.title}\n${change.az}\n`,
    });
    await vscode.window.showTextDocument(document);
  }
}

/** Puts lines for a shell on the clipboard, and says so. */
export async function copyLines(lines: string): Promise<void> {
  await copyText(lines, "extension.repair.azCopied");
}
