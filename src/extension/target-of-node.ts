import type { Target } from "./target.ts";
import {
  tenantOf,
  type ConsumerNode,
  type Node,
  type RegistryNode,
} from "./tree/node.ts";

const ownKinds = ["tenant", "subscription", "registry", "consumer", "note"];

/** Whether a menu handed over a node of our own tree; menus on other trees hand over theirs. */
export function isOwnNode(node: unknown): node is Node {
  return (
    typeof node === "object" &&
    node !== null &&
    "kind" in node &&
    typeof node.kind === "string" &&
    ownKinds.includes(node.kind) &&
    "parent" in node
  );
}

/** A registry with all its consumers, or the pair of a consumer and its registry. */
export function targetOfNode(node: RegistryNode | ConsumerNode): Target {
  const { registry } = node.kind === "registry" ? node : node.parent;
  const { cloud, tenant, account } = tenantOf(node);
  return {
    cloud: cloud.name,
    registry: registry.id,
    name: node.kind === "registry" ? registry.name : node.consumer.name,
    tenantId: tenant.id,
    account: account.id,
    ...(node.kind === "registry" ? {} : { consumers: [node.consumer.id] }),
  };
}
