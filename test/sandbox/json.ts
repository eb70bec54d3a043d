/** A JSON object whose members are not known yet. */
export type Json = Record<string, unknown>;

/** The value when it is an object, else an object without members: lets a path through a document be read in one line. */
export function object(value: unknown): Json {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Json)
    : {};
}

/** The value when it is a list, else the empty one. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value when it is text, else the empty one. */
export function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Texts of a list; members of another type are left out. */
export function texts(value: unknown): string[] {
  return list(value).filter((member) => typeof member === "string");
}

/** The object without one of its members. */
export function without(document: Json, name: string): Json {
  return Object.fromEntries(
    Object.entries(document).filter(([each]) => each !== name),
  );
}

export function sameText(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
