import * as vscode from "vscode";
import type { Cloud } from "../../model/cloud.ts";
import type { RunControl } from "../app-api.ts";
import { runKey, type Runs } from "../runs.ts";
import { consumersOf, loadTenant, registriesOf } from "./children.ts";
import { treeItem } from "./item.ts";
import type {
  Node,
  NoteNode,
  RegistryNode,
  SubscriptionNode,
  TenantNode,
} from "./node.ts";
import {
  loadRoots,
  type Roots,
  type TreeSource,
  type Welcome,
} from "./roots.ts";
import { tooltipOf } from "./tooltip.ts";

export interface RegistryTree extends vscode.TreeDataProvider<Node> {
  /** Reads again: everything, or one tenant. */
  refresh(tenant?: TenantNode): void;
  /** Shows again what is known, after a diagnosis. */
  redraw(): void;
  /** The account that a tenant is shown with; undefined when the tree does not show it. */
  accountIdOf(
    cloud: Cloud,
    tenantId: string | undefined,
  ): Promise<string | undefined>;
  /** Every registry of every tenant; reads what was not read yet. */
  registries(): Promise<RegistryNode[]>;
  dispose(): void;
}

/** The tree is read lazily; what was read is kept until a refresh. */
export function createTree(
  source: TreeSource,
  runs: Runs,
  showWelcome: (welcome: Welcome) => void,
): RegistryTree {
  const changed = new vscode.EventEmitter<Node | undefined>();
  const tenants = new Map<string, Promise<(SubscriptionNode | NoteNode)[]>>();
  let roots: Promise<Roots> | undefined;
  let reading = new AbortController();

  const control = (): RunControl => ({
    signal: reading.signal,
    progress: () => undefined,
  });

  const childrenOfTenant = (
    node: TenantNode,
  ): Promise<(SubscriptionNode | NoteNode)[]> => {
    const children =
      tenants.get(node.id) ?? loadTenant(node, source, control());
    tenants.set(node.id, children);
    return children;
  };

  const readRoots = async (): Promise<Roots> => {
    const read = await loadRoots(source, control());
    const [only, ...others] = read.nodes;
    if (only?.kind !== "tenant" || others.length > 0) {
      return read;
    }
    const children = await childrenOfTenant(only);
    const isEmpty = children.every(
      (child) => child.kind === "note" && !child.failed,
    );
    return isEmpty ? { nodes: [], welcome: "nothingFound" } : read;
  };

  const rootNodes = async (): Promise<Roots["nodes"]> => {
    roots ??= readRoots();
    const { nodes, welcome } = await roots;
    showWelcome(welcome);
    return nodes;
  };

  return {
    onDidChangeTreeData: changed.event,
    getParent: (node) => node.parent,
    getTreeItem: (node) => treeItem(node, runs),
    resolveTreeItem: (item, node) => {
      item.tooltip = tooltipOf(node, runs);
      return item;
    },
    getChildren: async (node): Promise<Node[]> => {
      switch (node?.kind) {
        case undefined:
          return [...(await rootNodes())];
        case "tenant":
          return childrenOfTenant(node);
        case "subscription":
          return registriesOf(node);
        case "registry": {
          const key = runKey(
            node.parent.parent.cloud.name,
            node.registry.loginServer,
          );
          return consumersOf(node, runs.get(key));
        }
        case "consumer":
        case "note":
          return [];
      }
    },
    refresh: (tenant) => {
      if (tenant === undefined) {
        source.startOver();
        reading.abort();
        reading = new AbortController();
        roots = undefined;
        tenants.clear();
      } else {
        tenants.delete(tenant.id);
      }
      changed.fire(tenant);
    },
    redraw: () => {
      changed.fire(undefined);
    },
    accountIdOf: async (cloud, tenantId) => {
      const nodes = tenantId === undefined ? [] : await rootNodes();
      return nodes
        .filter((node) => node.kind === "tenant")
        .find(
          (node) =>
            node.cloud.name === cloud.name && node.tenant.id === tenantId,
        )?.account.id;
    },
    registries: async () => {
      const nodes = await rootNodes();
      const perTenant = await Promise.all(
        nodes.filter((node) => node.kind === "tenant").map(childrenOfTenant),
      );
      return perTenant
        .flat()
        .flatMap((node) =>
          node.kind === "subscription" ? registriesOf(node) : [],
        );
    },
    dispose: () => {
      reading.abort();
      changed.dispose();
    },
  };
}
