import * as vscode from "vscode";
import type { ChangeView } from "../../report/view.ts";
import type { Run } from "../runs.ts";
import { say } from "../say.ts";

/** The change of that id, or the one that the user picks. Undefined when there is none or the user gives up. */
export async function pickChange(
  { view }: Run,
  changeId: unknown,
): Promise<ChangeView | undefined> {
  const { changes } = view;
  if (typeof changeId === "string") {
    return changes.find(({ id }) => id === changeId);
  }
  if (changes.length === 0) {
    await vscode.window.showInformationMessage(
      say("extension.repair.none", { registry: view.title }),
    );
    return undefined;
  }
  const picked = await vscode.window.showQuickPick(
    changes.map((change) => ({
      label: change.title,
      description: change.prediction,
      detail: change.opens,
      change,
    })),
    { title: say("extension.repair.pick") },
  );
  return picked?.change;
}
