/** A string of a JSON document and where it stands; the keys of objects are strings too. */
export interface Text {
  readonly path: string;
  readonly text: string;
}

export function textsOf(value: unknown, path = ""): Text[] {
  if (typeof value === "string") {
    return [{ path, text: value }];
  }
  return entriesOf(value).flatMap(([key, child]) => [
    { path: `${path} (key)`, text: key },
    ...textsOf(child, `${path}/${key}`),
  ]);
}

/**
 * The ids that a document defines. An object that has an id and a name is a resource, a resource's own child, or a part
 * such as a subnet; one that has only an id refers to another.
 */
export function definedIds(value: unknown): string[] {
  const children = entriesOf(value).flatMap(([, child]) => definedIds(child));
  return hasIdAndName(value) ? [value.id, ...children] : children;
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === "object" && value !== null
    ? Object.entries(value)
    : [];
}

function hasIdAndName(value: unknown): value is { id: string } {
  return (
    typeof value === "object" &&
    value !== null &&
    "name" in value &&
    "id" in value &&
    typeof value.id === "string"
  );
}
