import { semanticError } from "../query-error.ts";
import type { Expression } from "../syntax/ast.ts";
import { isArray, isBag, missing, type Column, type Value } from "../value.ts";
import { compileBinary } from "./binary.ts";
import { compileCall } from "./call.ts";
import { order, requireComparable } from "./compare.ts";
import type { Typed } from "./function.ts";
import { compileList } from "./list.ts";

/** What an expression may speak of. */
export interface Scope {
  readonly columns: readonly Column[];
  /** The scalars of `let`. */
  readonly variables: ReadonlyMap<string, Typed>;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Checks the names and types of an expression and makes it ready to be evaluated row by row.
 * @throws QueryError for an unknown column or function, and for types that don't fit.
 */
export function compile(expression: Expression, scope: Scope): Typed {
  const inner = (part: Expression): Typed => compile(part, scope);
  switch (expression.kind) {
    case "literal":
      return { type: expression.type, evaluate: () => expression.value };
    case "name":
      return compileName(expression.name, scope);
    case "member":
      return compileMember(inner(expression.of), expression.key);
    case "element":
      return compileElement(inner(expression.of), inner(expression.index));
    case "call":
      return compileCall(expression, inner, scope.now);
    case "negate":
      return compileNegation(inner(expression.operand));
    case "binary":
      return compileBinary(
        expression.operator,
        inner(expression.left),
        inner(expression.right),
      );
    case "list":
      return compileList(
        expression.operator,
        inner(expression.value),
        expression.list.map(inner),
      );
    case "between":
      return compileBetween(
        expression.negated,
        inner(expression.value),
        inner(expression.low),
        inner(expression.high),
      );
  }
}

function compileName(name: string, { columns, variables }: Scope): Typed {
  const column = columns.find((candidate) => candidate.name === name);
  if (column !== undefined) {
    const { type } = column;
    return { type, evaluate: (row) => row[name] ?? missing(type) };
  }
  const variable = variables.get(name);
  if (variable !== undefined) return variable;
  throw semanticError(
    `Failed to resolve column or scalar expression named '${name}'`,
  );
}

/** A property that is not there is null, and so is a property of null. */
function compileMember(of: Typed, key: string): Typed {
  requireDynamic(of);
  return {
    type: "dynamic",
    evaluate: (row) => memberOf(of.evaluate(row), key),
  };
}

function memberOf(value: Value, key: string): Value {
  return isBag(value) && Object.hasOwn(value, key)
    ? (value[key] ?? null)
    : null;
}

function compileElement(of: Typed, index: Typed): Typed {
  requireDynamic(of);
  return {
    type: "dynamic",
    evaluate: (row) => elementOf(of.evaluate(row), index.evaluate(row)),
  };
}

/** A negative index counts from the end. */
function elementOf(value: Value, index: Value): Value {
  if (typeof index === "string") return memberOf(value, index);
  if (typeof index !== "number" || !isArray(value)) return null;
  return value.at(index) ?? null;
}

function requireDynamic({ type }: Typed): void {
  if (type === "dynamic") return;
  throw semanticError(
    `A property or an element can only be taken of a dynamic value, not of type '${type}'`,
  );
}

function compileNegation({ type, evaluate }: Typed): Typed {
  if (type === "string" || type === "bool" || type === "datetime") {
    throw semanticError(`The operator '-' is not defined for type '${type}'`);
  }
  return {
    type,
    evaluate: (row) => {
      const value = evaluate(row);
      return typeof value === "number" ? -value : null;
    },
  };
}

/** Both ends belong to the range. */
function compileBetween(
  negated: boolean,
  value: Typed,
  low: Typed,
  high: Typed,
): Typed {
  requireComparable(">=", value.type, low.type);
  requireComparable("<=", value.type, high.type);
  return {
    type: "bool",
    evaluate: (row) => {
      const [it, from, to] = [value, low, high].map((part) =>
        part.evaluate(row),
      );
      const above = order(it ?? null, value.type, from ?? null, low.type);
      const below = order(it ?? null, value.type, to ?? null, high.type);
      if (above === null || below === null) return null;
      return (above >= 0 && below <= 0) !== negated;
    },
  };
}
