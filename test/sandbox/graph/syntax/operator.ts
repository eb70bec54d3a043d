import { outsideDialect } from "../query-error.ts";
import type { Operator, SortKey, Source } from "./ast.ts";
import { parseColumns, parseCount } from "./columns.ts";
import { parseJoin, parseUnion } from "./combination.ts";
import { unexpected, type Cursor } from "./cursor.ts";
import { parseMvExpand } from "./expansion.ts";
import { parseExpression } from "./expression.ts";
import { parseSummarize } from "./summary.ts";

/** What reads the table or the query in brackets on the other side of `join` and `union`. */
export type ParseSource = (cursor: Cursor) => Source;

const parsers: Readonly<
  Record<string, (cursor: Cursor, parseSource: ParseSource) => Operator>
> = {
  where: (cursor) => ({ kind: "where", predicate: parseExpression(cursor) }),
  project: (cursor) => ({ kind: "project", columns: parseColumns(cursor) }),
  extend: (cursor) => ({ kind: "extend", columns: parseColumns(cursor) }),
  "project-away": parseProjectAway,
  "mv-expand": parseMvExpand,
  mvexpand: parseMvExpand,
  join: parseJoin,
  union: parseUnion,
  summarize: parseSummarize,
  order: parseOrder,
  sort: parseOrder,
  take: (cursor) => ({ kind: "take", count: parseCount(cursor) }),
  limit: (cursor) => ({ kind: "take", count: parseCount(cursor) }),
  top: parseTop,
  distinct: parseDistinct,
  count: () => ({ kind: "count" }),
};

/** Whether the next words name an operator of the dialect. */
export function startsOperator(cursor: Cursor): boolean {
  return Object.hasOwn(parsers, operatorName(cursor));
}

/** @throws QueryError `InvalidQueryLanguage` for an operator that Resource Graph does not have. */
export function parseOperator(
  cursor: Cursor,
  parseSource: ParseSource,
): Operator {
  const first = cursor.peek();
  if (first.kind !== "name") throw unexpected(first, "an operator");
  const name = operatorName(cursor);
  const parser = Object.hasOwn(parsers, name) ? parsers[name] : undefined;
  if (parser === undefined) throw outsideDialect(name);
  for (let words = name.split("-").length * 2 - 1; words > 0; words -= 1) {
    cursor.next();
  }
  return parser(cursor, parseSource);
}

/** The next words as far as hyphens join them without a space, as in `mv-expand`. */
function operatorName(cursor: Cursor): string {
  let name = cursor.peek().text;
  let last = cursor.peek();
  for (let ahead = 1; ; ahead += 2) {
    const hyphen = cursor.peek(ahead);
    const word = cursor.peek(ahead + 1);
    const joined =
      hyphen.text === "-" &&
      hyphen.start === last.end &&
      word.kind === "name" &&
      word.start === hyphen.end;
    if (!joined) return name;
    name += `-${word.text}`;
    last = word;
  }
}

function parseProjectAway(cursor: Cursor): Operator {
  const patterns = [parsePattern(cursor)];
  while (cursor.accept(",")) patterns.push(parsePattern(cursor));
  return { kind: "project-away", patterns };
}

/** A column's name, with `*` for any part of it. */
function parsePattern(cursor: Cursor): string {
  let pattern = "";
  while (cursor.at("*") || cursor.peek().kind === "name") {
    pattern += cursor.next().text;
  }
  if (pattern === "") throw unexpected(cursor.peek(), "a column");
  return pattern;
}

function parseOrder(cursor: Cursor): Operator {
  cursor.expect("by");
  const keys = [parseSortKey(cursor)];
  while (cursor.accept(",")) keys.push(parseSortKey(cursor));
  return { kind: "order", keys };
}

function parseSortKey(cursor: Cursor): SortKey {
  const expression = parseExpression(cursor);
  const direction = cursor.accept("asc") ? "asc" : "desc";
  if (direction === "desc") cursor.accept("desc");
  if (!cursor.accept("nulls")) {
    return {
      expression,
      direction,
      nulls: direction === "asc" ? "first" : "last",
    };
  }
  const nulls = cursor.accept("first") ? "first" : "last";
  if (nulls === "last") cursor.expect("last");
  return { expression, direction, nulls };
}

function parseTop(cursor: Cursor): Operator {
  const count = parseCount(cursor);
  cursor.expect("by");
  return { kind: "top", count, key: parseSortKey(cursor) };
}

function parseDistinct(cursor: Cursor): Operator {
  if (cursor.accept("*")) return { kind: "distinct", columns: "all" };
  return { kind: "distinct", columns: parseColumns(cursor) };
}
