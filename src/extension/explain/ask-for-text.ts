import * as vscode from "vscode";
import { say } from "../say.ts";
import type { TextSource } from "./explained-text.ts";
import { documentName } from "./log-documents.ts";

/** The selected text; undefined when nothing is selected. */
export function selectedText(): TextSource | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || editor.selection.isEmpty) {
    return undefined;
  }
  const { document, selection } = editor;
  const { line, character } = selection.start;
  return {
    origin: say("extension.explain.selection", {
      name: documentName(document),
    }),
    text: document.getText(selection),
    place: { uri: document.uri.toString(), line, character },
  };
}

/** What the user picks: the clipboard, the document that is open, or what is typed. Undefined when the user gives up. */
export async function askForText(): Promise<
  TextSource | vscode.TextDocument | undefined
> {
  const clipboard = await vscode.env.clipboard.readText();
  const document = vscode.window.activeTextEditor?.document;
  const picked = await vscode.window.showQuickPick(
    [
      ...(clipboard.trim() === ""
        ? []
        : [
            {
              label: say("extension.explain.clipboard"),
              iconPath: new vscode.ThemeIcon("clippy"),
              description: lines(clipboard.split("\n").length),
              detail: firstLine(clipboard),
              take: (): TextSource => ({
                origin: say("extension.explain.clipboard"),
                text: clipboard,
              }),
            },
          ]),
      ...(document === undefined
        ? []
        : [
            {
              label: say("extension.explain.document"),
              iconPath: new vscode.ThemeIcon("file"),
              description: lines(document.lineCount),
              detail: documentName(document),
              take: (): vscode.TextDocument => document,
            },
          ]),
      {
        label: say("extension.explain.type"),
        iconPath: new vscode.ThemeIcon("edit"),
        take: typedText,
      },
    ],
    { title: say("extension.explain.pick") },
  );
  return picked?.take();
}

async function typedText(): Promise<TextSource | undefined> {
  const text = await vscode.window.showInputBox({
    title: say("extension.explain.type"),
    prompt: say("extension.explain.type.prompt"),
    ignoreFocusOut: true,
  });
  return text === undefined || text.trim() === ""
    ? undefined
    : { origin: say("extension.explain.typed"), text };
}

function lines(count: number): string {
  return say("extension.explain.lines", { count });
}

/** What a long first line begins with, so that the reader knows the text again. */
function firstLine(text: string): string {
  return text.trimStart().split("\n", 1)[0]?.slice(0, 100) ?? "";
}
