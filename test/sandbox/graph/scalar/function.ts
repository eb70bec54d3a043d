import type { Place } from "../query-error.ts";
import type { Argument, Expression } from "../syntax/ast.ts";
import type { Row, ScalarType, Value } from "../value.ts";

/** An expression whose names and types have been checked. */
export interface Typed {
  readonly type: ScalarType;
  readonly evaluate: (row: Row) => Value;
}

/**
 * What an argument must be. A `text` may be a dynamic too and arrives as text; `number`, `bool` and `dynamic` may be a
 * dynamic and arrive unchanged; `any` takes every type.
 */
export type Parameter =
  "text" | "number" | "bool" | "dynamic" | "timespan" | "any";

export interface Call {
  /** The static types of the arguments. */
  readonly types: readonly ScalarType[];
  /** The time at which the query is answered, milliseconds since 1970. */
  readonly now: number;
  /** The type in an argument `typeof(…)`. */
  readonly typeArgument?: ScalarType;
}

export interface ScalarFunction {
  readonly parameters: readonly Parameter[];
  /** How many arguments must be there; all of `parameters` when left out. */
  readonly required?: number;
  /** Whether the last parameter may be given again and again. */
  readonly repeats?: true;
  readonly returns: ScalarType | ((call: Call) => ScalarType);
  /** Names a column by its first argument (`tostring(a.b)` is `a_b`), or by that behind the function's name. */
  readonly columnName?: "argument" | "prefixed";
  readonly apply: (args: readonly Value[], call: Call) => Value;
}

export type FunctionTable = Readonly<Record<string, ScalarFunction>>;

/** The call of a function with arguments that are expressions. */
export interface CallSite {
  readonly name: string;
  readonly args: readonly Argument[];
  readonly at: Place;
}

export function isExpression(argument: Argument): argument is Expression {
  return argument.kind !== "all" && argument.kind !== "typeof";
}
