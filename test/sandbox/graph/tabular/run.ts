import { compile, type Scope } from "../scalar/compile.ts";
import type { Typed } from "../scalar/function.ts";
import type { Operator, Pipeline, Query, Source } from "../syntax/ast.ts";
import type { Table } from "../value.ts";
import { extend, project, projectAway } from "./columns.ts";
import { join } from "./join.ts";
import { mvExpand } from "./mv-expand.ts";
import { countRows, distinctRows, orderRows, take, where } from "./rows.ts";
import { summarize } from "./summarize.ts";
import { union } from "./union.ts";

/** Where a query finds its tables and the time. */
export interface Database {
  /** @throws QueryError for a table that is not there. */
  readonly table: (name: string) => Table;
  /** Milliseconds since 1970. */
  readonly now: number;
}

interface Environment extends Database {
  readonly variables: ReadonlyMap<string, Typed>;
}

/** @throws QueryError for a name or a type that does not fit, whether or not there are rows. */
export function run(query: Query, database: Database): Table {
  const variables = new Map<string, Typed>();
  for (const { name, expression } of query.variables) {
    const scope = { columns: [], variables, now: database.now };
    variables.set(name, compile(expression, scope));
  }
  return runPipeline(query.pipeline, { ...database, variables });
}

function runPipeline(
  { source, operators }: Pipeline,
  environment: Environment,
): Table {
  return operators.reduce(
    (table, operator) => apply(operator, table, source, environment),
    runSource(source, environment),
  );
}

function runSource(source: Source, environment: Environment): Table {
  return source.kind === "table"
    ? environment.table(source.name)
    : runPipeline(source.pipeline, environment);
}

function apply(
  operator: Operator,
  table: Table,
  source: Source,
  environment: Environment,
): Table {
  const { variables, now } = environment;
  const scope: Scope = { columns: table.columns, variables, now };
  switch (operator.kind) {
    case "where":
      return where(table, operator.predicate, scope);
    case "project":
      return project(table, operator.columns, scope);
    case "extend":
      return extend(table, operator.columns, scope);
    case "project-away":
      return projectAway(table, operator.patterns);
    case "mv-expand":
      return mvExpand(table, operator, scope);
    case "join": {
      const right = runSource(operator.right, environment);
      return join(table, right, operator.join, operator.keys);
    }
    case "union": {
      const legs = operator.legs.map((leg, index) => ({
        name: legName(leg, index + 1),
        table: runSource(leg, environment),
      }));
      const all = [{ name: legName(source, 0), table }, ...legs];
      return union(all, operator.columns, operator.sourceColumn);
    }
    case "summarize":
      return summarize(table, operator.aggregates, operator.by, scope);
    case "order":
      return orderRows(table, operator.keys, scope);
    case "take":
      return take(table, operator.count);
    case "top":
      return take(orderRows(table, [operator.key], scope), operator.count);
    case "distinct":
      return distinctRows(table, operator.columns, scope);
    case "count":
      return countRows(table);
  }
}

/** Kusto's names in a `withsource` column: the table's, or the leg's number. */
function legName(source: Source, index: number): string {
  return source.kind === "table" ? source.name : `union_arg${index}`;
}
