import { semanticError } from "../query-error.ts";
import { derivedName } from "../scalar/column-name.ts";
import { sortOrder } from "../scalar/compare.ts";
import { compile, type Scope } from "../scalar/compile.ts";
import { isExpression, type Typed } from "../scalar/function.ts";
import type { AggregateCall, Argument } from "../syntax/ast.ts";
import type { Row, Value } from "../value.ts";
import type { Reduced } from "./aggregates.ts";

/** A column of a `summarize`, and whether its name was given in the query. */
export interface NamedReduced extends Reduced {
  readonly name: string;
  readonly given: boolean;
}

type Choose = (rows: readonly Row[]) => Row | undefined;

/**
 * `arg_max(x, …)`, `take_any(…)` and `any(…)`: the columns of one row chosen from each group; undefined for any other function.
 * @param grouped the columns of `by`, which `*` leaves out
 */
export function compileRowAggregate(
  { name: given, call }: AggregateCall,
  scope: Scope,
  grouped: ReadonlySet<string>,
): readonly NamedReduced[] | undefined {
  if (call.name === "take_any" || call.name === "any") {
    const prefix = call.name === "any" ? "any_" : "";
    const shown = shownColumns(call.args, scope, grouped);
    return columnsOf(shown, given, prefix, (rows) => rows[0]);
  }
  if (call.name !== "arg_max") return undefined;
  const [key, ...others] = call.args;
  if (key === undefined || !isExpression(key) || others.length === 0) {
    throw semanticError("arg_max(): an expression and columns are expected.");
  }
  const maximum = { name: derivedName(key) ?? "max_", ...compile(key, scope) };
  const hidden = new Set([...grouped, maximum.name]);
  const shown = [maximum, ...shownColumns(others, scope, hidden)];
  return columnsOf(shown, given, "", (rows) => greatest(rows, maximum));
}

interface Shown extends Typed {
  readonly name: string;
}

function shownColumns(
  args: readonly Argument[],
  scope: Scope,
  hidden: ReadonlySet<string>,
): readonly Shown[] {
  const named = args.filter(isExpression).map((expression) => ({
    name: derivedName(expression) ?? "",
    ...compile(expression, scope),
  }));
  if (!args.some(({ kind }) => kind === "all")) return named;
  const taken = new Set([...hidden, ...named.map(({ name }) => name)]);
  const rest = scope.columns
    .filter(({ name }) => !taken.has(name))
    .map(({ name }) => ({ name, ...compile({ kind: "name", name }, scope) }));
  return [...named, ...rest];
}

/** A name in the query is that of the first column. */
function columnsOf(
  shown: readonly Shown[],
  given: string | undefined,
  prefix: string,
  choose: Choose,
): readonly NamedReduced[] {
  return shown.map(({ name, type, evaluate }, index) => ({
    name: index === 0 && given !== undefined ? given : `${prefix}${name}`,
    given: index === 0 && given !== undefined,
    type,
    reduce: (rows): Value => {
      const row = choose(rows);
      return row === undefined ? null : evaluate(row);
    },
  }));
}

/** The first of the rows with the greatest value; nulls come last. */
function greatest(
  rows: readonly Row[],
  { type, evaluate }: Typed,
): Row | undefined {
  const [first, ...others] = rows;
  return others.reduce<Row | undefined>((best, row) => {
    const value = evaluate(row);
    const record = best === undefined ? null : evaluate(best);
    if (value === null) return best;
    return record === null || sortOrder(value, record, type) > 0 ? row : best;
  }, first);
}
