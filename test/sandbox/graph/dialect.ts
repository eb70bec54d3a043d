import { overLimit } from "./query-error.ts";
import type { Operator, Pipeline, Query, Source } from "./syntax/ast.ts";

/**
 * Limits of one query. Documentation "Understanding the Azure Resource Graph query language": three `join` and three `union`
 * legs; three `mv-expand` in its newest text and two in older ones, of which the stricter holds in every cloud.
 */
const dialectLimits = { joins: 3, unionLegs: 3, expansions: 2 } as const;

/** Between these two tables `join` and `union` are free. */
const freelyJoined = ["resources", "resourcecontainers"];

/** @throws QueryError when the query is beyond what the service does for one query. */
export function requireDialect(query: Query): void {
  const pipelines = allPipelines(query.pipeline);
  const operators = pipelines.flatMap((pipeline) => pipeline.operators);
  const count = (kind: Operator["kind"]) =>
    operators.filter((operator) => operator.kind === kind).length;
  const legs = operators.flatMap((operator) =>
    operator.kind === "union" ? operator.legs : [],
  );
  requireAtMost("join", count("join"), dialectLimits.joins);
  requireAtMost("union", legs.length, dialectLimits.unionLegs);
  requireAtMost("mv-expand", count("mv-expand"), dialectLimits.expansions);
  requireTables(query, operators);
}

/** The pipeline itself and those in brackets in it. */
function allPipelines(pipeline: Pipeline): readonly Pipeline[] {
  const sources = [pipeline.source, ...pipeline.operators.flatMap(sourcesOf)];
  const inner = sources.flatMap((source) =>
    source.kind === "pipeline" ? allPipelines(source.pipeline) : [],
  );
  return [pipeline, ...inner];
}

function sourcesOf(operator: Operator): readonly Source[] {
  if (operator.kind === "join") return [operator.right];
  return operator.kind === "union" ? operator.legs : [];
}

/** The service's code for these limits is not documented. */
function requireAtMost(operator: string, count: number, limit: number): void {
  if (count <= limit) return;
  throw overLimit(
    "OperatorLimitExceeded",
    `The query has ${count} '${operator}' operators or legs, the limit is ${limit}.`,
  );
}

function requireTables(query: Query, operators: readonly Operator[]): void {
  const own = tableOf({ kind: "pipeline", pipeline: query.pipeline });
  const others = (kind: Operator["kind"]) =>
    operators
      .filter((operator) => operator.kind === kind)
      .flatMap(sourcesOf)
      .map(tableOf)
      .filter((table) => table !== own && !isFree(own, table));
  if (others("join").length > 1) {
    throw overLimit(
      "DisallowedMaxNumberOfRemoteTables",
      "Query contains more than 1 reference to remote tables.",
    );
  }
  const [foreign] = others("union");
  if (foreign !== undefined) {
    throw overLimit(
      "DisallowedLogicalTableName",
      `Table ${foreign} is invalid, unsupported or disallowed.`,
    );
  }
}

function isFree(own: string, table: string): boolean {
  return freelyJoined.includes(own) && freelyJoined.includes(table);
}

/** The table with which a source begins. */
function tableOf(source: Source): string {
  return source.kind === "table"
    ? source.name.toLowerCase()
    : tableOf(source.pipeline.source);
}
