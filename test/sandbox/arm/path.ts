/** What an ARM path names. Everything keeps the caller's spelling; ARM compares without regard to case. */
export interface ArmPath {
  /** Before the last `/providers/`: a subscription, a resource group, a resource, or empty for the tenant. */
  readonly scope: string;
  /** `Microsoft.Web`; empty when the path names no provider. */
  readonly namespace: string;
  /** `["sites", "config"]`. */
  readonly types: readonly string[];
  /** `["shop", "web"]`. */
  readonly names: readonly string[];
  /** A collection or an action after the last name: `replications`, `listUsages`; empty when the path ends in a name. */
  readonly tail: string;
}

export function parseArmPath(path: string): ArmPath {
  const at = path.toLowerCase().lastIndexOf("/providers/");
  if (at === -1) {
    return { scope: path, namespace: "", types: [], names: [], tail: "" };
  }
  const [namespace = "", ...parts] = path
    .slice(at + "/providers/".length)
    .split("/");
  const pairs = Math.floor(parts.length / 2) * 2;
  return {
    scope: path.slice(0, at),
    namespace,
    types: parts.slice(0, pairs).filter((_, index) => index % 2 === 0),
    names: parts.slice(0, pairs).filter((_, index) => index % 2 === 1),
    tail: parts[pairs] ?? "",
  };
}

/** `Microsoft.Web/sites/config`. */
export function typeOf(path: ArmPath): string {
  return [path.namespace, ...path.types].join("/");
}

/** The id of the resource that the path names, without a collection or action behind it. */
export function idOf(path: ArmPath): string {
  const pairs = path.types.map(
    (type, index) => `/${type}/${path.names[index] ?? ""}`,
  );
  return `${path.scope}/providers/${path.namespace}${pairs.join("")}`;
}

/** The subscription's GUID and the resource group's name that an id lies in; empty where it lies in none. */
export function containersOf(id: string): {
  subscriptionId: string;
  resourceGroup: string;
} {
  const match = /^\/subscriptions\/([^/]+)(?:\/resourceGroups\/([^/]+))?/i.exec(
    id,
  );
  return { subscriptionId: match?.[1] ?? "", resourceGroup: match?.[2] ?? "" };
}

/** Whether the id is the scope itself or lies below it by its path, which says nothing of management groups. */
export function isWithin(id: string, scope: string): boolean {
  const inner = id.toLowerCase();
  const outer = scope.toLowerCase().replace(/\/+$/, "");
  return outer === "" || inner === outer || inner.startsWith(`${outer}/`);
}
