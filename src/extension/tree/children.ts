import type { Failure } from "../../app/failure.ts";
import type { SubscriptionEntry } from "../../app/inventory.ts";
import type { RunControl } from "../app-api.ts";
import {
  actionFor,
  errorText,
  failureText,
  logError,
  valueOrThrow,
} from "../errors.ts";
import type { Run } from "../runs.ts";
import { say } from "../say.ts";
import {
  consumerNode,
  registryNode,
  type ConsumerNode,
  type NoteNode,
  type RegistryNode,
  type SubscriptionNode,
  type TenantNode,
} from "./node.ts";
import type { TreeSource } from "./roots.ts";

/** The subscriptions of a tenant that hold registries, and a note for each scope that could not be read. */
export async function loadTenant(
  node: TenantNode,
  source: TreeSource,
  run: RunControl,
): Promise<(SubscriptionNode | NoteNode)[]> {
  const { cloud, account, tenant } = node;
  const chosen = source.chosenSubscriptions(cloud, tenant.id);
  try {
    const app = await source.app();
    const { subscriptions, failures } = valueOrThrow(
      await app.inventoryOfTenant(
        {
          cloud,
          tenantId: tenant.id,
          ...(chosen === undefined ? {} : { subscriptions: chosen }),
        },
        source.host(account),
        run,
      ),
    );
    const withRegistries = subscriptions.filter(
      ({ registries }) => registries.length > 0,
    );
    const nodes = [
      ...withRegistries.map((subscription) =>
        subscriptionNode(node, subscription),
      ),
      ...failures.map((failure, index) =>
        failureNote(node, failureText(failure), failure.action, index),
      ),
    ];
    return nodes.length > 0 ? nodes : [emptyNote(node, subscriptions.length)];
  } catch (error) {
    logError(error, source.log);
    return [failureNote(node, errorText(error), actionFor(error), 0)];
  }
}

export function registriesOf(node: SubscriptionNode): RegistryNode[] {
  return node.registries.map((registry) => registryNode(node, registry));
}

/** The consumers known from the inventory, and those that only the last diagnosis met, such as this machine. */
export function consumersOf(
  node: RegistryNode,
  run: Run | undefined,
): ConsumerNode[] {
  const listed = node.registry.consumers;
  const ids = new Set(listed.map(({ id }) => id.toLowerCase()));
  const met = (run?.diagnosis.journeys ?? [])
    .map(({ consumer }) => consumer)
    .filter(({ id }) => {
      const isNew = !ids.has(id.toLowerCase());
      ids.add(id.toLowerCase());
      return isNew;
    });
  return [...listed, ...met].map((consumer) => consumerNode(node, consumer));
}

function subscriptionNode(
  parent: TenantNode,
  { id, displayName, registries }: SubscriptionEntry,
): SubscriptionNode {
  return {
    kind: "subscription",
    id: `${parent.id}/${id.toLowerCase()}`,
    parent,
    name: displayName,
    registries,
  };
}

function failureNote(
  parent: TenantNode,
  message: string,
  action: Failure["action"],
  index: number,
): NoteNode {
  const { cloud, account, tenant } = parent;
  return {
    kind: "note",
    id: `${parent.id}/note/${index}`,
    parent,
    title: say("extension.tree.notRead"),
    message,
    failed: true,
    remedy:
      action === "sign-in"
        ? { kind: "sign-in", cloud, account, tenantId: tenant.id }
        : { kind: "retry" },
  };
}

function emptyNote(parent: TenantNode, subscriptions: number): NoteNode {
  return {
    kind: "note",
    id: `${parent.id}/note/empty`,
    parent,
    title: say("extension.tree.noRegistries"),
    message: say("extension.tree.lookedAt", { subscriptions }),
    failed: false,
    remedy: { kind: "retry" },
  };
}
