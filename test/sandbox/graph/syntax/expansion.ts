import { semanticError } from "../query-error.ts";
import type { Expansion, Operator } from "./ast.ts";
import { unexpected, type Cursor } from "./cursor.ts";
import { parseCount, parseNamed } from "./columns.ts";
import { parseTypeof } from "./primary.ts";

/** Documentation "Understanding the Azure Resource Graph query language": `mv-expand`, RowLimit default and maximum. */
const defaultRowLimit = 128;
const maximumRowLimit = 2000;

/** `[kind=array] [with_itemindex=i] a = x [to typeof(string)], … [limit 400]` */
export function parseMvExpand(cursor: Cursor): Operator {
  const bags = parseBagMode(cursor);
  const indexColumn = parseIndexColumn(cursor);
  const expansions = [parseExpansion(cursor)];
  while (cursor.accept(",")) expansions.push(parseExpansion(cursor));
  const rowLimit = cursor.accept("limit")
    ? parseCount(cursor)
    : defaultRowLimit;
  if (rowLimit > maximumRowLimit) {
    throw semanticError(
      `'mv-expand' operator: RowLimit ${rowLimit} exceeds the maximum of ${maximumRowLimit}.`,
    );
  }
  const operator = { kind: "mv-expand", expansions, bags, rowLimit } as const;
  return indexColumn === undefined ? operator : { ...operator, indexColumn };
}

function parseBagMode(cursor: Cursor): "bag" | "array" {
  const option = cursor.peek().text;
  const given =
    (option === "kind" || option === "bagexpansion") &&
    ["bag", "array"].includes(cursor.peek(2).text);
  if (!given) return "bag";
  cursor.next();
  cursor.expect("=");
  const mode = cursor.next();
  if (mode.text !== "bag" && mode.text !== "array") {
    throw unexpected(mode, "'bag' or 'array'");
  }
  return mode.text;
}

function parseIndexColumn(cursor: Cursor): string | undefined {
  if (!cursor.accept("with_itemindex")) return undefined;
  cursor.expect("=");
  return cursor.name("a column");
}

function parseExpansion(cursor: Cursor): Expansion {
  const named = parseNamed(cursor);
  if (!cursor.accept("to")) return named;
  return { ...named, type: parseTypeof(cursor) };
}
