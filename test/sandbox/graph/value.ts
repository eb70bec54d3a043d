/** What a JSON document can hold. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

/** Kusto's scalar types as far as Resource Graph's tables need them; `long` stands for `int` too. */
const scalarTypes = [
  "bool",
  "datetime",
  "dynamic",
  "long",
  "real",
  "string",
  "timespan",
] as const;
export type ScalarType = (typeof scalarTypes)[number];

/**
 * A value of a query. Its static type tells how to read it: a `datetime` is the milliseconds since 1970, a `timespan` is
 * milliseconds, a `dynamic` is any JSON. Strings are never null.
 */
export type Value = Json;

export type Row = Readonly<Record<string, Value>>;

export interface Column {
  readonly name: string;
  readonly type: ScalarType;
}

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** Kusto's other names of its types. */
const aliases: ReadonlyMap<string, ScalarType> = new Map([
  ["int", "long"],
  ["double", "real"],
  ["date", "datetime"],
  ["time", "timespan"],
  ["boolean", "bool"],
]);

/** The type of that name in a query, or undefined. */
export function scalarType(name: string): ScalarType | undefined {
  return aliases.get(name) ?? scalarTypes.find((type) => type === name);
}

export function isBag(value: Value): value is Readonly<Record<string, Json>> {
  return typeof value === "object" && value !== null && !isArray(value);
}

/** `Array.isArray` that also narrows a readonly array. */
export function isArray(value: Value): value is readonly Json[] {
  return Array.isArray(value);
}

/** What a missing value of the type is: strings are empty, all others null. */
export function missing(type: ScalarType): Value {
  return type === "string" ? "" : null;
}
