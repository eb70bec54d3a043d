/** An ARM resource id, taken apart. Comparison of ids ignores case, as ARM does. */
export interface ArmId {
  readonly subscriptionId: string;
  readonly resourceGroup: string | undefined;
  /** For example `Microsoft.Web/sites/slots`. */
  readonly type: string;
  readonly name: string;
}

export function sameId(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Takes an id apart; undefined when it is not the id of a resource below a subscription. */
export function parseArmId(id: string): ArmId | undefined {
  const scope =
    /^\/subscriptions\/([^/]+)(?:\/resourceGroups\/([^/]+))?(?=\/|$)/i.exec(id);
  const provider =
    /\/providers\/([^/]+)\/((?:[^/]+\/[^/]+)(?:\/[^/]+\/[^/]+)*)\/?$/i.exec(id);
  if (!scope?.[1] || !provider?.[1] || !provider[2]) {
    return undefined;
  }
  const parts = provider[2].split("/");
  const types = parts.filter((_, index) => index % 2 === 0);
  return {
    subscriptionId: scope[1],
    resourceGroup: scope[2],
    type: [provider[1], ...types].join("/"),
    name: parts.at(-1) ?? "",
  };
}

/** The id of the resource that holds a child resource (`…/virtualNetworks/v/subnets/s` → `…/virtualNetworks/v`). */
export function parentId(id: string): string {
  return id.split("/").slice(0, -2).join("/");
}

/** The id of the site that a side car belongs to; any other id as it is. */
export function withoutSideCar(id: string): string {
  return /\/sitecontainers\/[^/]+$/i.test(id) ? parentId(id) : id;
}

/** The last segment of an id. */
export function nameOf(id: string): string {
  return id.slice(id.lastIndexOf("/") + 1);
}

/** The subscription of an id, empty when there is none. */
export function subscriptionOf(id: string): string {
  return /^\/subscriptions\/([^/]+)/i.exec(id)?.[1] ?? "";
}
