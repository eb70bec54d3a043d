import { outsideDialect } from "../query-error.ts";
import { joinKinds, type JoinKey, type Operator, type Source } from "./ast.ts";
import { unexpected, type Cursor } from "./cursor.ts";

/** `[kind=leftouter] (resources | …) on a, $left.x == $right.y` */
export function parseJoin(
  cursor: Cursor,
  parseSource: (cursor: Cursor) => Source,
): Operator {
  const kind = parseOption(cursor, "kind") ?? "innerunique";
  const join = joinKinds.find((candidate) => candidate === kind);
  if (join === undefined) throw outsideDialect(kind);
  const right = parseSource(cursor);
  cursor.expect("on");
  const keys = [parseKey(cursor)];
  while (cursor.accept(",") || cursor.accept("and"))
    keys.push(parseKey(cursor));
  return { kind: "join", join, right, keys };
}

/** `name=value` before the operands of an operator, or undefined when the next words are something else. */
function parseOption(cursor: Cursor, name: string): string | undefined {
  if (!cursor.accept(name)) return undefined;
  cursor.expect("=");
  return cursor.name(`a value of ${name}`);
}

function parseKey(cursor: Cursor): JoinKey {
  const first = parseSide(cursor);
  if (first.side === "both") return { left: first.column, right: first.column };
  cursor.expect("==");
  const token = cursor.peek();
  const second = parseSide(cursor);
  if (second.side === "both" || second.side === first.side) {
    throw unexpected(token, "a column of the other side");
  }
  return first.side === "$left"
    ? { left: first.column, right: second.column }
    : { left: second.column, right: first.column };
}

function parseSide(cursor: Cursor): {
  readonly side: "$left" | "$right" | "both";
  readonly column: string;
} {
  for (const side of ["$left", "$right"] as const) {
    if (cursor.accept(side)) {
      cursor.expect(".");
      return { side, column: cursor.name("a column") };
    }
  }
  return { side: "both", column: cursor.name("a column") };
}

/** `[kind=inner] [withsource=t] resourcecontainers, (resources | …)` */
export function parseUnion(
  cursor: Cursor,
  parseSource: (cursor: Cursor) => Source,
): Operator {
  const columns = parseOption(cursor, "kind") ?? "outer";
  if (columns !== "inner" && columns !== "outer") throw outsideDialect(columns);
  const sourceColumn = parseOption(cursor, "withsource");
  if (cursor.at("isfuzzy")) throw outsideDialect("isfuzzy");
  const legs: Source[] = [parseSource(cursor)];
  while (cursor.accept(",")) legs.push(parseSource(cursor));
  const operator = { kind: "union", columns, legs } as const;
  return sourceColumn === undefined ? operator : { ...operator, sourceColumn };
}
