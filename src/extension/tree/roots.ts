import { nameOf } from "../../model/arm-id.ts";
import type { Cloud } from "../../model/cloud.ts";
import type { LogOutputChannel } from "vscode";
import type { Host } from "../../app/host.ts";
import type { App, RunControl } from "../app-api.ts";
import type { Account } from "../auth/account.ts";
import type { ConfiguredClouds } from "../clouds.ts";
import { actionFor, errorText, logError, valueOrThrow } from "../errors.ts";
import { say } from "../say.ts";
import {
  tenantNode,
  type NoteNode,
  type Remedy,
  type TenantNode,
} from "./node.ts";

/** What the tree is read from. */
export interface TreeSource {
  readonly log: LogOutputChannel;
  app(): Promise<App>;
  clouds(): Promise<ConfiguredClouds>;
  accounts(cloud: Cloud): Promise<readonly Account[]>;
  /** Called before everything is read anew. */
  startOver(): void;
  /** A host whose questions stay unasked: a tree must not open dialogs by itself. */
  host(account: Account): Host;
  /** Ids of the subscriptions to show of a tenant; undefined for all. */
  chosenSubscriptions(
    cloud: Cloud,
    tenantId: string,
  ): readonly string[] | undefined;
}

/** Why the tree is empty; the manifest has a welcome text for each. */
export type Welcome = "signedOut" | "nothingFound" | "noClouds" | "";

export interface Roots {
  readonly nodes: readonly (TenantNode | NoteNode)[];
  readonly welcome: Welcome;
}

/** The tenants of every account in every cloud, and a note for each cloud or account that could not be read. */
export async function loadRoots(
  source: TreeSource,
  run: RunControl,
): Promise<Roots> {
  const { clouds, failures } = await source.clouds();
  if (clouds.length === 0 && failures.length === 0) {
    return { nodes: [], welcome: "noClouds" };
  }
  const perCloud = await Promise.all(
    clouds.map((cloud) => rootsOfCloud(cloud, source, run)),
  );
  const nodes = [
    ...uniqueById(perCloud.flat()),
    ...failures.map(({ file, message }) =>
      note(`file/${file}`, nameOf(file), message, { kind: "open-settings" }),
    ),
  ];
  if (!nodes.every(isSignedOut)) {
    return { nodes, welcome: "" };
  }
  return {
    nodes: [],
    welcome: nodes.length === 0 ? "nothingFound" : "signedOut",
  };
}

/** Whether a node says that a cloud has no account at all. */
function isSignedOut(node: TenantNode | NoteNode): boolean {
  return (
    node.kind === "note" &&
    node.remedy.kind === "sign-in" &&
    node.remedy.account === undefined
  );
}

async function rootsOfCloud(
  cloud: Cloud,
  source: TreeSource,
  run: RunControl,
): Promise<(TenantNode | NoteNode)[]> {
  try {
    const accounts = await source.accounts(cloud);
    if (accounts.length === 0) {
      const message = say("extension.tree.signedOut");
      return [
        note(cloud.name, cloud.name, message, { kind: "sign-in", cloud }),
      ];
    }
    const perAccount = accounts.map((account) =>
      rootsOfAccount(account, source, run),
    );
    return (await Promise.all(perAccount)).flat();
  } catch (error) {
    logError(error, source.log);
    const message = errorText(error);
    return [note(cloud.name, cloud.name, message, { kind: "retry" })];
  }
}

async function rootsOfAccount(
  account: Account,
  source: TreeSource,
  run: RunControl,
): Promise<(TenantNode | NoteNode)[]> {
  const { cloud } = account;
  try {
    const app = await source.app();
    const tenants = valueOrThrow(
      await app.listTenants({ cloud }, source.host(account), run),
    );
    return tenants
      .filter(({ id }) => source.chosenSubscriptions(cloud, id)?.length !== 0)
      .map((tenant) => tenantNode(cloud, account, tenant));
  } catch (error) {
    logError(error, source.log);
    const remedy: Remedy =
      actionFor(error) === "sign-in"
        ? { kind: "sign-in", cloud, account }
        : { kind: "retry" };
    const id = `${cloud.name}/${account.id}`;
    return [note(id, account.label, errorText(error), remedy)];
  }
}

function note(
  id: string,
  title: string,
  message: string,
  remedy: Remedy,
): NoteNode {
  return {
    kind: "note",
    id: `note/${id}`,
    parent: undefined,
    title,
    message,
    failed: true,
    remedy,
  };
}

/** Two accounts may be members of one tenant; the first one is used. */
function uniqueById<T extends { readonly id: string }>(
  nodes: readonly T[],
): T[] {
  const first = new Map<string, T>();
  for (const node of nodes) {
    first.set(node.id, first.get(node.id) ?? node);
  }
  return [...first.values()];
}
