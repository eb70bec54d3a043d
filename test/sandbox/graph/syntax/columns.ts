import type { Named } from "./ast.ts";
import { unexpected, type Cursor } from "./cursor.ts";
import { parseExpression } from "./expression.ts";

/** `a = x, y, …` */
export function parseColumns(cursor: Cursor): readonly Named[] {
  const columns = [parseNamed(cursor)];
  while (cursor.accept(",")) columns.push(parseNamed(cursor));
  return columns;
}

/** `a = x`, or `x` alone. */
export function parseNamed(cursor: Cursor): Named {
  const equals = cursor.peek().text === "[" ? 3 : 1;
  if (cursor.peek(equals).text !== "=") {
    return { expression: parseExpression(cursor) };
  }
  const name = cursor.name("a column");
  cursor.expect("=");
  return { name, expression: parseExpression(cursor) };
}

/** A whole number written out. */
export function parseCount(cursor: Cursor): number {
  const token = cursor.next();
  if (token.kind !== "number" || !/^\d+$/.test(token.text)) {
    throw unexpected(token, "a whole number");
  }
  return Number(token.text);
}
