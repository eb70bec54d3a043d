import { parserFailure } from "../query-error.ts";
import type { Operator, Pipeline, Source } from "./ast.ts";
import type { Cursor } from "./cursor.ts";
import { parseOperator, startsOperator } from "./operator.ts";

/** The table that a query reads when it names none. */
const defaultTable: Source = { kind: "table", name: "resources" };

/** A source and its operators, up to the closing bracket or the end. */
export function parsePipeline(cursor: Cursor): Pipeline {
  const operators: Operator[] = [];
  let source = defaultTable;
  if (startsOperator(cursor))
    operators.push(parseOperator(cursor, parseSource));
  else source = parseSource(cursor);
  while (cursor.accept("|")) operators.push(parseOperator(cursor, parseSource));
  return { source, operators };
}

/** A table, or a query in brackets. */
function parseSource(cursor: Cursor): Source {
  if (!cursor.accept("(")) {
    return { kind: "table", name: cursor.name("a table") };
  }
  const pipeline = parsePipeline(cursor);
  cursor.expect(")");
  return { kind: "pipeline", pipeline };
}

/** @throws QueryError when words are left. */
export function expectEnd(cursor: Cursor): void {
  const token = cursor.peek();
  if (token.kind === "end") return;
  throw parserFailure(token.text, token.at, "<EOF>");
}
