import { semanticError } from "../query-error.ts";
import { sortOrder } from "../scalar/compare.ts";
import { compile, type Scope } from "../scalar/compile.ts";
import { canonical, toBool } from "../scalar/convert.ts";
import type { Typed } from "../scalar/function.ts";
import type { Expression, Named, SortKey } from "../syntax/ast.ts";
import type { Row, Table, Value } from "../value.ts";
import { project } from "./columns.ts";

/** Null counts as false. */
export function where(
  table: Table,
  predicate: Expression,
  scope: Scope,
): Table {
  const { type, evaluate } = compile(predicate, scope);
  if (type !== "bool") {
    throw semanticError(
      `'where' operator: the predicate must be of type bool, not '${type}'`,
    );
  }
  return {
    ...table,
    rows: table.rows.filter((row) => toBool(evaluate(row)) === true),
  };
}

export function take(table: Table, count: number): Table {
  return { ...table, rows: table.rows.slice(0, count) };
}

export function countRows({ rows }: Table): Table {
  return {
    columns: [{ name: "Count", type: "long" }],
    rows: [{ Count: rows.length }],
  };
}

export function distinctRows(
  table: Table,
  columns: readonly Named[] | "all",
  scope: Scope,
): Table {
  const projected = columns === "all" ? table : project(table, columns, scope);
  for (const { name, type } of projected.columns) {
    refuseDynamic("distinct", name, type);
  }
  const byText = new Map<string, Row>();
  for (const row of projected.rows) {
    const text = canonical(
      projected.columns.map(({ name }) => row[name] ?? null),
    );
    if (!byText.has(text)) byText.set(text, row);
  }
  return { ...projected, rows: [...byText.values()] };
}

/** @throws QueryError when Kusto cannot group, sort or join by the type. */
export function refuseDynamic(
  operator: string,
  key: string,
  type: Typed["type"],
): void {
  if (type !== "dynamic") return;
  throw semanticError(
    `'${operator}' operator: key '${key}' is of a 'dynamic' type. Please use an explicit cast (for example, 'tostring(${key})')`,
  );
}

/** Stable: rows with equal keys keep their order. */
export function orderRows(
  table: Table,
  keys: readonly SortKey[],
  scope: Scope,
): Table {
  const compiled = keys.map((key) => ({
    ...key,
    ...compile(key.expression, scope),
  }));
  for (const { type } of compiled) refuseDynamic("order", "column", type);
  const rows = table.rows.toSorted((left, right) => {
    for (const key of compiled) {
      const difference = compareBy(
        key,
        key.evaluate(left),
        key.evaluate(right),
      );
      if (difference !== 0) return difference;
    }
    return 0;
  });
  return { ...table, rows };
}

function compareBy(key: SortKey & Typed, left: Value, right: Value): number {
  if (left === null || right === null) {
    if (left === right) return 0;
    return (left === null) === (key.nulls === "first") ? -1 : 1;
  }
  const difference = sortOrder(left, right, key.type);
  return key.direction === "asc" ? difference : -difference;
}
