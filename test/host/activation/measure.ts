import { appendFileSync } from "node:fs";
import path from "node:path";
import * as vscode from "vscode";
import { EXTENSION_ID, FIGURES, type Figures } from "./figures.ts";
import { timeBetween, workOfThread } from "./stop-watch.ts";

/** A window has settled when timers were hardly late for so many times in a row. */
const QUIET = { lateMs: 3, times: 40 };

async function windowSettled(): Promise<void> {
  for (let quiet = 0; quiet < QUIET.times;) {
    const start = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 25));
    quiet = performance.now() - start - 25 <= QUIET.lateMs ? quiet + 1 : 0;
  }
}

/** Called by VS Code in the extension host of a window of its own: activates the extension and notes what that cost. */
export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension(EXTENSION_ID);
  if (extension === undefined) {
    throw new Error(`${EXTENSION_ID} is not installed.`);
  }
  await windowSettled();
  const wasActive = extension.isActive;
  const before = workOfThread();
  await extension.activate();
  const figures: Figures = {
    wasActive,
    path: extension.extensionPath,
    loading: timeBetween("LoadExtensionCode", EXTENSION_ID),
    activating: timeBetween("ActivateExtension", EXTENSION_ID),
    worked: workOfThread() - before,
  };
  appendFileSync(path.join(__dirname, FIGURES), `${JSON.stringify(figures)}\n`);
}
