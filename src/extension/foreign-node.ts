/** Where the Azure Resources and the Container Tools extensions are known to keep the resource of a node. */
const places: readonly (readonly string[])[] = [
  ["id"],
  ["fullId"],
  ["resource", "id"],
  ["wrappedItem", "id"],
  ["wrappedItem", "registryProperties", "id"],
  ["item", "id"],
];

const registryId =
  /\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.ContainerRegistry\/registries\/[^/]+$/i;

/**
 * The id of the registry that a node of another extension's tree stands for. The shape of such a node is that
 * extension's own business and may change any day, so nothing but a well-formed id is taken from it.
 */
export function registryIdOfForeignNode(node: unknown): string | undefined {
  for (const place of places) {
    const value = read(node, place);
    const id = typeof value === "string" ? registryId.exec(value)?.[0] : null;
    if (id) {
      return id;
    }
  }
  return undefined;
}

function read(node: unknown, place: readonly string[]): unknown {
  let value = node;
  for (const name of place) {
    if (typeof value !== "object" || value === null) {
      return undefined;
    }
    try {
      value = (value as Record<string, unknown>)[name];
    } catch {
      return undefined;
    }
  }
  return value;
}
