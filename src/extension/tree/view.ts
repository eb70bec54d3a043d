import * as vscode from "vscode";
import type { Runs } from "../runs.ts";
import { say } from "../say.ts";
import type { Node } from "./node.ts";
import type { RegistryTree } from "./provider.ts";
import type { Welcome } from "./roots.ts";

export function createView(tree: RegistryTree): vscode.TreeView<Node> {
  return vscode.window.createTreeView("acrDoctor.registries", {
    treeDataProvider: tree,
    showCollapseAll: true,
  });
}

/** Shows what each new run found: at the nodes, and as the number of blocked pulls on the view's badge. */
export function showRuns(
  view: vscode.TreeView<Node>,
  tree: RegistryTree,
  runs: Runs,
): vscode.Disposable {
  return runs.onDidChange(() => {
    tree.redraw();
    view.badge = badge(runs);
  });
}

/** Chooses the welcome text of the manifest that stands in an empty view. */
export function showWelcome(welcome: Welcome): void {
  void vscode.commands.executeCommand(
    "setContext",
    "acrDoctor.welcome",
    welcome,
  );
}

/** Calls back when the view is first shown; until then nothing of Azure is loaded. */
export function whenFirstShown(
  view: vscode.TreeView<Node>,
  then: () => void,
): vscode.Disposable {
  const subscription = view.onDidChangeVisibility(({ visible }) => {
    if (visible) {
      subscription.dispose();
      then();
    }
  });
  return subscription;
}

function badge(runs: Runs): vscode.ViewBadge | undefined {
  const blocked = runs
    .all()
    .flatMap(({ diagnosis }) => diagnosis.journeys)
    .filter(({ verdict }) => verdict === "blocked").length;
  return blocked === 0
    ? undefined
    : { value: blocked, tooltip: say("extension.tree.badge", { blocked }) };
}
