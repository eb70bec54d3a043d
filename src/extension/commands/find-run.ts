import * as vscode from "vscode";
import type { Doctor } from "../doctor.ts";
import { runKey, type Run } from "../runs.ts";
import { say } from "../say.ts";
import { isOwnNode } from "../target-of-node.ts";
import { tenantOf } from "../tree/node.ts";

/**
 * The run that a command is about: named by its key, by a node of the tree, the only one there is, or the one that the
 * user picks. Undefined when there is none, which the user is told, or when the user gives up.
 */
export async function findRun(
  { runs }: Pick<Doctor, "runs">,
  about: unknown,
): Promise<Run | undefined> {
  const named = keyOf(about);
  const all = named === undefined ? runs.all() : [];
  const found = named === undefined ? undefined : runs.get(named);
  if (found !== undefined) {
    return found;
  }
  if (all.length === 0) {
    await offerDiagnosis();
    return undefined;
  }
  return all.length === 1 ? all[0] : pickRun(all);
}

function keyOf(about: unknown): string | undefined {
  if (typeof about === "string") {
    return about;
  }
  if (
    !isOwnNode(about) ||
    (about.kind !== "registry" && about.kind !== "consumer")
  ) {
    return undefined;
  }
  const { registry } = about.kind === "registry" ? about : about.parent;
  return runKey(tenantOf(about).cloud.name, registry.loginServer);
}

async function offerDiagnosis(): Promise<void> {
  const diagnose = say("extension.action.diagnose");
  const chosen = await vscode.window.showInformationMessage(
    say("extension.run.none"),
    diagnose,
  );
  if (chosen === diagnose) {
    await vscode.commands.executeCommand("acrDoctor.diagnose");
  }
}

async function pickRun(all: readonly Run[]): Promise<Run | undefined> {
  const picked = await vscode.window.showQuickPick(
    all.map((run) => ({
      label: run.view.title,
      description: run.view.summary,
      run,
    })),
    { title: say("extension.pick.run") },
  );
  return picked?.run;
}
