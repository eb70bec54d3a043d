import { requireDialect } from "./dialect.ts";
import { evaluateTable } from "./evaluate.ts";
import { bindWithKusto } from "./kusto-language.ts";
import { QueryError } from "./query-error.ts";
import { graphTables } from "./schema.ts";
import type { Query } from "./syntax/ast.ts";
import { parseQuery } from "./syntax/parse-query.ts";

const emptyTables = Object.fromEntries(graphTables.map((table) => [table, []]));

/**
 * What speaks against sending a query to Resource Graph: errors in Kusto's syntax, names and types, whatever is outside the
 * service's narrower dialect, and what would make its pages incomplete.
 */
export function queryProblems(text: string): readonly string[] {
  return [...bindWithKusto(text).problems, ...dialectProblems(text)];
}

function dialectProblems(text: string): readonly string[] {
  try {
    const query = parseQuery(text);
    requireDialect(query);
    const { columns } = evaluateTable(query, emptyTables, new Date());
    const names = columns.map(({ name }) => name);
    return [...letProblems(query), ...pagingProblems(query, names)];
  } catch (error) {
    if (error instanceof QueryError) return [error.message];
    throw error;
  }
}

/** The documentation's list of language elements does not have `let`. */
function letProblems({ variables }: Query): readonly string[] {
  return variables.map(({ name }) => `let is not documented: ${name}`);
}

/** Documentation "Working with large Azure resource data sets": without the order pages are random, without `id` there is one. */
function pagingProblems(
  { pipeline }: Query,
  columns: readonly string[],
): readonly string[] {
  const last = pipeline.operators.at(-1);
  const ordered =
    last?.kind === "order" &&
    last.keys.some(
      ({ expression }) =>
        expression.kind === "name" && expression.name === "id",
    );
  return [
    ...(columns.includes("id") ? [] : ["id is not among the columns"]),
    ...(ordered ? [] : ["the last operator does not order by id"]),
  ];
}
