import { semanticError } from "../query-error.ts";
import type { AggregateCall, Named, Operator } from "./ast.ts";
import type { Cursor } from "./cursor.ts";
import { parseColumns, parseNamed } from "./columns.ts";

/** `n = count(), make_set(x) by kind, y = f(z)` */
export function parseSummarize(cursor: Cursor): Operator {
  const aggregates = cursor.at("by") ? [] : parseAggregates(cursor);
  const by: readonly Named[] = cursor.accept("by") ? parseColumns(cursor) : [];
  return { kind: "summarize", aggregates, by };
}

function parseAggregates(cursor: Cursor): readonly AggregateCall[] {
  const aggregates = [parseAggregate(cursor)];
  while (cursor.accept(",")) aggregates.push(parseAggregate(cursor));
  return aggregates;
}

function parseAggregate(cursor: Cursor): AggregateCall {
  const { name, expression } = parseNamed(cursor);
  if (expression.kind !== "call") {
    throw semanticError(
      "'summarize' operator: an aggregation function is expected.",
    );
  }
  return name === undefined ? { call: expression } : { name, call: expression };
}
