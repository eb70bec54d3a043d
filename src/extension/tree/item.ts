import * as vscode from "vscode";
import type { JourneyVerdict } from "../../model/diagnosis.ts";
import type { ConsumerKind } from "../../model/landscape.ts";
import type { Runs } from "../runs.ts";
import { say } from "../say.ts";
import type {
  ConsumerNode,
  Node,
  NoteNode,
  RegistryNode,
  SubscriptionNode,
  TenantNode,
} from "./node.ts";
import { stateOf, type NodeState } from "./state.ts";

const { Collapsed, None } = vscode.TreeItemCollapsibleState;

/** How a node looks, and what a screen reader says of it. */
export function treeItem(node: Node, runs: Runs): vscode.TreeItem {
  switch (node.kind) {
    case "tenant":
      return tenantItem(node);
    case "subscription":
      return subscriptionItem(node);
    case "registry":
      return registryItem(node, stateOf(node, runs));
    case "consumer":
      return consumerItem(node, stateOf(node, runs));
    case "note":
      return noteItem(node);
  }
}

function tenantItem({
  id,
  cloud,
  account,
  tenant,
}: TenantNode): vscode.TreeItem {
  return item(tenant.displayName, Collapsed, {
    id,
    description: `${cloud.name} · ${account.label}`,
    iconPath: new vscode.ThemeIcon("organization"),
    contextValue: "acrDoctor.tenant",
    spoken: say("extension.tree.tenantLabel", {
      name: tenant.displayName,
      cloud: cloud.name,
      account: account.label,
    }),
  });
}

function subscriptionItem({
  id,
  name,
  registries,
}: SubscriptionNode): vscode.TreeItem {
  const count = registries.length;
  return item(name, Collapsed, {
    id,
    description: say("extension.tree.registries", { count }),
    iconPath: new vscode.ThemeIcon("key"),
    contextValue: "acrDoctor.subscription",
    spoken: say("extension.tree.subscriptionLabel", { name, count }),
  });
}

function registryItem(
  { id, registry }: RegistryNode,
  state: NodeState | undefined,
): vscode.TreeItem {
  const { name, sku, consumers } = registry;
  const hasChildren = consumers.length > 0 || state !== undefined;
  return item(name, hasChildren ? Collapsed : None, {
    id,
    description: state ? stateText(state) : sku,
    iconPath: icon("package", state),
    contextValue: state ? "acrDoctor.registry.diagnosed" : "acrDoctor.registry",
    spoken: say("extension.tree.registryLabel", {
      name,
      state: state ? stateText(state) : say("extension.state.notDiagnosed"),
    }),
  });
}

function consumerItem(
  { id, consumer }: ConsumerNode,
  state: NodeState | undefined,
): vscode.TreeItem {
  const kind = say(`kind.${consumer.kind}`);
  const label =
    consumer.kind === "machine" ? `${kind} (${consumer.name})` : consumer.name;
  return item(label, None, {
    id,
    description: state ? stateText(state) : kind,
    iconPath: icon(kindIcons[consumer.kind], state),
    contextValue: contextOf(consumer.kind),
    spoken: say("extension.tree.consumerLabel", {
      kind,
      name: consumer.name,
      state: state ? stateText(state) : say("extension.state.notDiagnosed"),
    }),
  });
}

function noteItem(node: NoteNode): vscode.TreeItem {
  const { id, title, message, failed, remedy } = node;
  const help = say(`extension.remedy.${remedy.kind}`);
  return item(title, None, {
    id,
    description: message,
    iconPath: failed
      ? new vscode.ThemeIcon(
          "warning",
          new vscode.ThemeColor("problemsWarningIcon.foreground"),
        )
      : new vscode.ThemeIcon("info"),
    contextValue: "acrDoctor.problem",
    command: { command: "acrDoctor.retry", title: help, arguments: [node] },
    spoken: `${title}: ${message} ${help}`,
  });
}

function item(
  label: string,
  collapsible: vscode.TreeItemCollapsibleState,
  {
    spoken,
    ...shown
  }: Pick<
    vscode.TreeItem,
    "id" | "description" | "iconPath" | "contextValue" | "command"
  > & { readonly spoken: string },
): vscode.TreeItem {
  return Object.assign(new vscode.TreeItem(label, collapsible), shown, {
    accessibilityInformation: { label: spoken },
  });
}

/** The part of a context value that the menus of the manifest look at. */
function contextOf(kind: ConsumerKind): string {
  if (kind === "aks-cluster") {
    return "acrDoctor.cluster";
  }
  if (kind === "machine") {
    return "acrDoctor.machine";
  }
  return kind === "web-app" || kind === "function-app"
    ? "acrDoctor.webApp"
    : "acrDoctor.consumer";
}

const kindIcons: Readonly<Record<ConsumerKind, string>> = {
  machine: "device-desktop",
  "web-app": "globe",
  "function-app": "symbol-event",
  "aks-cluster": "server-environment",
  "container-app": "window",
  "container-group": "group-by-ref-type",
  "acr-task": "tasklist",
};

const verdictIcons: Readonly<
  Record<JourneyVerdict, { readonly name: string; readonly colour: string }>
> = {
  blocked: { name: "error", colour: "testing.iconFailed" },
  passes: { name: "pass", colour: "testing.iconPassed" },
  unknown: { name: "question", colour: "problemsWarningIcon.foreground" },
};

/** The icon of its kind until it was diagnosed, then that of its verdict. */
function icon(plain: string, state: NodeState | undefined): vscode.ThemeIcon {
  if (state === undefined) {
    return new vscode.ThemeIcon(plain);
  }
  const { name, colour } = verdictIcons[state.verdict];
  return new vscode.ThemeIcon(name, new vscode.ThemeColor(colour));
}

function stateText({ text, stale }: NodeState): string {
  return stale ? say("extension.state.stale", { state: text }) : text;
}
