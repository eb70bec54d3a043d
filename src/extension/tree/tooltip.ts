import * as vscode from "vscode";
import type { Runs } from "../runs.ts";
import { say } from "../say.ts";
import type { Node } from "./node.ts";
import { stateOf } from "./state.ts";

/** What hovering over a node shows; VS Code asks for it only then. */
export function tooltipOf(node: Node, runs: Runs): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString();
  for (const line of lines(node, runs)) {
    tooltip.appendText(line).appendMarkdown("\n\n");
  }
  return tooltip;
}

function lines(node: Node, runs: Runs): string[] {
  switch (node.kind) {
    case "tenant":
      return [
        node.tenant.displayName,
        say("extension.tooltip.tenant", { id: node.tenant.id }),
        say("extension.tooltip.account", { account: node.account.label }),
        say("extension.tooltip.cloud", {
          cloud: node.cloud.name,
          host: node.cloud.resourceManager,
        }),
      ];
    case "subscription":
      return [node.name, node.id.slice(node.id.lastIndexOf("/") + 1)];
    case "registry": {
      const { loginServer, sku, location, id } = node.registry;
      return [
        loginServer,
        `${sku} · ${location}`,
        id,
        ...diagnosisLines(node, runs),
      ];
    }
    case "consumer":
      return [
        `${say(`kind.${node.consumer.kind}`)} ${node.consumer.name}`,
        node.consumer.id,
        ...diagnosisLines(node, runs),
      ];
    case "note":
      return [
        node.title,
        node.message,
        say(`extension.remedy.${node.remedy.kind}`),
      ];
  }
}

function diagnosisLines(
  node: Parameters<typeof stateOf>[0],
  runs: Runs,
): string[] {
  const state = stateOf(node, runs);
  if (state === undefined) {
    return [say("extension.state.notDiagnosed")];
  }
  const at = new Date(state.run.diagnosis.at).toLocaleString();
  return [
    say("extension.tooltip.state", { state: state.text, at }),
    ...(state.stale ? [say("label.stale")] : []),
  ];
}
