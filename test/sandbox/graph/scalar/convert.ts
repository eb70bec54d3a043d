import { isArray, isBag, type ScalarType, type Value } from "../value.ts";

/** `tostring()`: null is the empty text, a dynamic array or bag its JSON. */
export function toText(value: Value, type: ScalarType): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (type === "datetime") return datetimeText(value);
  if (type === "timespan") return timespanText(value);
  return JSON.stringify(value);
}

/** Kusto writes a datetime with seven digits behind the second. */
function datetimeText(value: Value): string {
  if (typeof value !== "number") return "";
  return new Date(value).toISOString().replace(/Z$/, "0000Z");
}

/** `[-][d.]hh:mm:ss[.fffffff]` */
function timespanText(value: Value): string {
  if (typeof value !== "number") return "";
  const total = Math.abs(value);
  const days = Math.floor(total / 86_400_000);
  const clock = new Date(total % 86_400_000).toISOString().slice(11, 23);
  const time = clock.endsWith(".000") ? clock.slice(0, 8) : `${clock}0000`;
  return `${value < 0 ? "-" : ""}${days === 0 ? "" : `${days}.`}${time}`;
}

/** `tobool()`; null where the value says neither. */
export function toBool(value: Value): boolean | null {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (typeof value !== "string") return null;
  const text = value.toLowerCase();
  if (text === "true") return true;
  return text === "false" ? false : null;
}

/** `tolong()`: cuts the fraction of a number, refuses it in a text. */
export function toLong(value: Value): number | null {
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "number") return Math.trunc(value);
  if (typeof value !== "string") return null;
  return /^\s*[+-]?\d+\s*$/.test(value) ? Number(value) : null;
}

/** `todouble()` */
export function toReal(value: Value): number | null {
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "number") return value;
  if (typeof value !== "string" || value.trim() === "") return null;
  const number = Number(value);
  return Number.isNaN(number) ? null : number;
}

/** `todatetime()`: milliseconds since 1970, or null. */
export function toDatetime(value: Value, type: ScalarType): number | null {
  if (typeof value === "number") return type === "datetime" ? value : null;
  return typeof value === "string" ? parseDatetime(value) : null;
}

const iso =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)\d*)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

/** An ISO 8601 date, with or without time; without a zone it is UTC. */
export function parseDatetime(text: string): number | null {
  const match = iso.exec(text.trim());
  if (match === null) return null;
  const [, date, time = "00:00", zone = "Z"] = match;
  const milliseconds = Date.parse(`${date ?? ""}T${time}${zone.toUpperCase()}`);
  return Number.isNaN(milliseconds) ? null : milliseconds;
}

/** The value as it stands in a dynamic bag or array, and in the answer's JSON. */
export function toDynamic(value: Value, type: ScalarType): Value {
  const typed = type === "datetime" || type === "timespan";
  return typed && value !== null ? toText(value, type) : value;
}

/** `parse_json()`: a text that is no JSON stays a text. */
export function parseJson(value: Value): Value {
  if (typeof value !== "string") return value;
  if (value === "") return null;
  try {
    return JSON.parse(value) as Value;
  } catch {
    return value;
  }
}

/** The value as one of the given type, as `mv-expand … to typeof()` and mixed comparisons need it: cast, not parsed. */
export function castDynamic(value: Value, type: ScalarType): Value {
  switch (type) {
    case "string":
      return toText(value, "dynamic");
    case "bool":
      return typeof value === "boolean" ? value : null;
    case "long":
      return typeof value === "number" ? Math.trunc(value) : null;
    case "real":
      return typeof value === "number" ? value : null;
    case "datetime":
      return toDatetime(value, "dynamic");
    case "timespan":
      return null;
    case "dynamic":
      return value;
  }
}

/** Whether the value counts as empty for `isempty()`. */
export function isEmptyValue(value: Value): boolean {
  return value === null || value === "";
}

/** A text by which equal dynamic values are equal, whatever the order of their keys. */
export function canonical(value: Value): string {
  if (isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (!isBag(value)) return JSON.stringify(value);
  const entries = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key] ?? null)}`);
  return `{${entries.join(",")}}`;
}
