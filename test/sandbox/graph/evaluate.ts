import { disallowedTable } from "./query-error.ts";
import { toDynamic } from "./scalar/convert.ts";
import { graphColumns, graphRow, type GraphResource } from "./schema.ts";
import type { Query } from "./syntax/ast.ts";
import { run } from "./tabular/run.ts";
import type { Row, Table } from "./value.ts";

/** The resources of each table by the table's name in lower case; a table that is not there does not exist in the cloud. */
export type GraphTables = Readonly<Record<string, readonly GraphResource[]>>;

/** @throws QueryError for names and types that don't fit, and for a table that is not there. */
export function evaluateTable(
  query: Query,
  tables: GraphTables,
  now: Date,
): Table {
  const result = run(query, {
    now: now.getTime(),
    table: (name) => tableOf(tables, name),
  });
  return {
    ...result,
    rows: result.rows.map((row) =>
      Object.fromEntries(
        result.columns.map(({ name, type }) => [
          name,
          toDynamic(row[name] ?? null, type),
        ]),
      ),
    ),
  };
}

/** The rows of the answer as JSON: a datetime is an ISO text. */
export function evaluate(
  query: Query,
  tables: GraphTables,
  now: Date,
): readonly Row[] {
  return evaluateTable(query, tables, now).rows;
}

/** Names of tables are not case-sensitive. */
function tableOf(tables: GraphTables, name: string): Table {
  const key = name.toLowerCase();
  const resources = Object.hasOwn(tables, key) ? tables[key] : undefined;
  if (resources === undefined) throw disallowedTable(key);
  return { columns: graphColumns, rows: resources.map(graphRow) };
}
