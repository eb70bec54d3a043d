import { semanticError, unknownFunction } from "../query-error.ts";
import { derivedName } from "../scalar/column-name.ts";
import { sortOrder } from "../scalar/compare.ts";
import { compile, type Scope } from "../scalar/compile.ts";
import { toBool, toDynamic } from "../scalar/convert.ts";
import { isExpression, type Typed } from "../scalar/function.ts";
import { distinct } from "../scalar/functions/collection.ts";
import type { AggregateCall } from "../syntax/ast.ts";
import type { Row, ScalarType, Value } from "../value.ts";

/** One value for all rows of a group. */
export interface Reduced {
  readonly type: ScalarType;
  readonly reduce: (rows: readonly Row[]) => Value;
}

interface Aggregate {
  /** In front of the argument's name, when the query gives the column none. */
  readonly prefix: string;
  readonly arguments: readonly [least: number, most: number];
  readonly returns: (argument: ScalarType) => ScalarType;
  /** `values` are those of the first argument, without nulls. */
  readonly reduce: (values: readonly Value[], context: Context) => Value;
}

interface Context {
  readonly rows: readonly Row[];
  readonly type: ScalarType;
  /** The second argument of `make_set` and `make_list`. */
  readonly limit: number;
}

/** Kusto's default for the size of a set or list. */
const defaultLimit = 1_048_576;

const aggregates: Readonly<Record<string, Aggregate>> = {
  count: {
    prefix: "count",
    arguments: [0, 0],
    returns: () => "long",
    reduce: (_, { rows }) => rows.length,
  },
  countif: {
    prefix: "countif",
    arguments: [1, 1],
    returns: () => "long",
    reduce: (values) => values.filter((value) => toBool(value)).length,
  },
  dcount: {
    prefix: "dcount",
    arguments: [1, 2],
    returns: () => "long",
    reduce: (values) => distinct(values).length,
  },
  sum: {
    prefix: "sum",
    arguments: [1, 1],
    returns: summable,
    reduce: (values) =>
      values.reduce<number>((sum, value) => sum + Number(value), 0),
  },
  min: {
    prefix: "min",
    arguments: [1, 1],
    returns: orderable,
    reduce: (values, { type }) => extreme(values, type, -1),
  },
  max: {
    prefix: "max",
    arguments: [1, 1],
    returns: orderable,
    reduce: (values, { type }) => extreme(values, type, 1),
  },
  make_list: {
    prefix: "list",
    arguments: [1, 2],
    returns: () => "dynamic",
    reduce: (values, { type, limit }) =>
      values.slice(0, limit).map((value) => toDynamic(value, type)),
  },
  make_set: {
    prefix: "set",
    arguments: [1, 2],
    returns: () => "dynamic",
    reduce: (values, { type, limit }) =>
      distinct(values)
        .slice(0, limit)
        .map((value) => toDynamic(value, type)),
  },
};

function summable(type: ScalarType): ScalarType {
  if (type === "long" || type === "real" || type === "timespan") return type;
  throw semanticError(`sum(): the argument is of type '${type}', no number`);
}

function orderable(type: ScalarType): ScalarType {
  if (type !== "dynamic") return type;
  throw semanticError(
    "min() and max(): the argument is of type 'dynamic'. Please use an explicit cast",
  );
}

function extreme(
  values: readonly Value[],
  type: ScalarType,
  sign: number,
): Value {
  const [first = null, ...others] = values;
  return others.reduce<Value>(
    (best, value) => (sign * sortOrder(value, best, type) > 0 ? value : best),
    first,
  );
}

/** The column that an aggregation function of one value makes, and the name that it has if the query gives none. */
export function compileAggregate(
  { call }: AggregateCall,
  scope: Scope,
): Reduced & { readonly name: string } {
  const aggregate = Object.hasOwn(aggregates, call.name)
    ? aggregates[call.name]
    : undefined;
  if (aggregate === undefined) throw unknownFunction(call.name, call.at);
  const expressions = call.args.filter(isExpression);
  const [least, most] = aggregate.arguments;
  if (expressions.length < least || expressions.length > most) {
    throw semanticError(`${call.name}(): wrong number of arguments.`);
  }
  const [first, second] = expressions;
  const argument: Typed | undefined = first && compile(first, scope);
  const type = argument?.type ?? "long";
  const limit = second && compile(second, scope).evaluate({});
  const context = {
    type,
    limit: typeof limit === "number" ? limit : defaultLimit,
  };
  return {
    name: `${aggregate.prefix}_${(first && derivedName(first)) ?? ""}`,
    type: aggregate.returns(type),
    reduce: (rows) =>
      aggregate.reduce(valuesOf(argument, rows), { ...context, rows }),
  };
}

function valuesOf(
  argument: Typed | undefined,
  rows: readonly Row[],
): readonly Value[] {
  if (argument === undefined) return [];
  return rows
    .map((row) => argument.evaluate(row))
    .filter((value) => value !== null);
}
