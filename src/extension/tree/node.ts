import type { Cloud } from "../../model/cloud.ts";
import type { Consumer } from "../../model/landscape.ts";
import type { RegistryEntry } from "../../app/inventory.ts";
import type { App } from "../app-api.ts";
import type { Account } from "../auth/account.ts";

export type Tenant = Extract<
  Awaited<ReturnType<App["listTenants"]>>,
  { ok: true }
>["value"][number];

export interface TenantNode {
  readonly kind: "tenant";
  readonly id: string;
  readonly parent: undefined;
  readonly cloud: Cloud;
  readonly account: Account;
  readonly tenant: Tenant;
}

export interface SubscriptionNode {
  readonly kind: "subscription";
  readonly id: string;
  readonly parent: TenantNode;
  readonly name: string;
  readonly registries: readonly RegistryEntry[];
}

export interface RegistryNode {
  readonly kind: "registry";
  readonly id: string;
  readonly parent: SubscriptionNode;
  readonly registry: RegistryEntry;
}

export interface ConsumerNode {
  readonly kind: "consumer";
  readonly id: string;
  readonly parent: RegistryNode;
  readonly consumer: Consumer;
}

/** A scope that could not be read, or one in which there is nothing, with what the user can do. */
export interface NoteNode {
  readonly kind: "note";
  readonly id: string;
  readonly parent: TenantNode | undefined;
  /** The scope in a word or two. */
  readonly title: string;
  readonly message: string;
  readonly failed: boolean;
  readonly remedy: Remedy;
}

/** What a click on a note does. */
export type Remedy =
  | { readonly kind: "retry" }
  | { readonly kind: "open-settings" }
  | {
      readonly kind: "sign-in";
      readonly cloud: Cloud;
      readonly tenantId?: string;
      readonly account?: Account;
    };

export type Node =
  TenantNode | SubscriptionNode | RegistryNode | ConsumerNode | NoteNode;

export function tenantNode(
  cloud: Cloud,
  account: Account,
  tenant: Tenant,
): TenantNode {
  return {
    kind: "tenant",
    id: `${cloud.name}/${tenant.id}`,
    parent: undefined,
    cloud,
    account,
    tenant,
  };
}

export function registryNode(
  parent: SubscriptionNode,
  registry: RegistryEntry,
): RegistryNode {
  return {
    kind: "registry",
    id: `${parent.parent.id}${registry.id.toLowerCase()}`,
    parent,
    registry,
  };
}

export function consumerNode(
  parent: RegistryNode,
  consumer: Consumer,
): ConsumerNode {
  return {
    kind: "consumer",
    id: `${parent.id}>${consumer.id.toLowerCase()}`,
    parent,
    consumer,
  };
}

export function tenantOf(node: RegistryNode | ConsumerNode): TenantNode {
  return node.kind === "registry"
    ? node.parent.parent
    : node.parent.parent.parent;
}
