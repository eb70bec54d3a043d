import type { Json, ScalarType } from "../value.ts";
import type { Expression } from "./ast.ts";
import { unexpected, type Cursor } from "./cursor.ts";

/** `bool(true)`, `long(null)`, `real(1.5)`: behind the name of the type. */
export function parseScalar(cursor: Cursor, type: ScalarType): Expression {
  cursor.expect("(");
  const value = parseJson(cursor);
  cursor.expect(")");
  return { kind: "literal", type, value };
}

/** `dynamic([1, "a", {"b": null}])`: behind the word `dynamic`. */
export function parseDynamic(cursor: Cursor): Expression {
  return parseScalar(cursor, "dynamic");
}

function parseJson(cursor: Cursor): Json {
  const token = cursor.next();
  if (token.kind === "string") return token.text;
  if (token.kind === "number" || token.kind === "duration") {
    return Number(token.text);
  }
  switch (token.text) {
    case "null":
      return null;
    case "true":
      return true;
    case "false":
      return false;
    case "-":
      return -Number(cursor.next().text);
    case "[":
      return parseArray(cursor);
    case "{":
      return parseBag(cursor);
    default:
      throw unexpected(token, "a literal");
  }
}

function parseArray(cursor: Cursor): readonly Json[] {
  const items: Json[] = [];
  if (cursor.accept("]")) return items;
  do {
    items.push(parseJson(cursor));
  } while (cursor.accept(","));
  cursor.expect("]");
  return items;
}

function parseBag(cursor: Cursor): Readonly<Record<string, Json>> {
  const entries: [string, Json][] = [];
  if (cursor.accept("}")) return {};
  do {
    const key = cursor.next();
    if (key.kind !== "string") throw unexpected(key, "a quoted key");
    cursor.expect(":");
    entries.push([key.text, parseJson(cursor)]);
  } while (cursor.accept(","));
  cursor.expect("}");
  return Object.fromEntries(entries);
}
