import { semanticError } from "../query-error.ts";
import type { Row, ScalarType, Value } from "../value.ts";
import {
  arithmeticOperators,
  arithmeticType,
  calculate,
} from "./arithmetic.ts";
import { equal, order, requireComparable } from "./compare.ts";
import { toBool, toText } from "./convert.ts";
import type { Typed } from "./function.ts";
import { textMatch } from "./text-match.ts";

/** @throws QueryError when the operator does not take the two types. */
export function compileBinary(
  operator: string,
  left: Typed,
  right: Typed,
): Typed {
  if (operator === "and" || operator === "or") {
    return compileLogic(operator, left, right);
  }
  if (arithmeticOperators.includes(operator)) {
    const type = arithmeticType(operator, left.type, right.type);
    return {
      type,
      evaluate: (row) =>
        calculate(operator, type, left.evaluate(row), right.evaluate(row)),
    };
  }
  const match = operator.includes("~")
    ? sameText(operator)
    : textMatch(operator);
  if (match !== undefined)
    return compileTextMatch(operator, match, left, right);
  return compileComparison(operator, left, right);
}

/** Three-valued: false decides `and`, true decides `or`, else null wins. */
function compileLogic(
  operator: "and" | "or",
  left: Typed,
  right: Typed,
): Typed {
  requireBool(operator, left.type);
  requireBool(operator, right.type);
  const deciding = operator === "or";
  return {
    type: "bool",
    evaluate: (row) => {
      const a = toBool(left.evaluate(row));
      if (a === deciding) return deciding;
      const b = toBool(right.evaluate(row));
      if (b === deciding) return deciding;
      return a === null || b === null ? null : !deciding;
    },
  };
}

function requireBool(operator: string, type: ScalarType): void {
  if (type === "bool" || type === "dynamic") return;
  throw semanticError(
    `The operator '${operator}' expects boolean operands, not type '${type}'`,
  );
}

function sameText(operator: string): (text: string, other: string) => boolean {
  return (text, other) =>
    (text.toLowerCase() === other.toLowerCase()) === (operator === "=~");
}

function compileTextMatch(
  operator: string,
  match: (text: string, needle: string) => boolean,
  left: Typed,
  right: Typed,
): Typed {
  requireText(operator, left.type);
  requireText(operator, right.type);
  const text = (side: Typed, row: Row) => toText(side.evaluate(row), side.type);
  return {
    type: "bool",
    evaluate: (row) => match(text(left, row), text(right, row)),
  };
}

/** @throws QueryError when a text operator does not take the type. */
export function requireText(operator: string, type: ScalarType): void {
  if (type === "string" || type === "dynamic") return;
  throw semanticError(
    `The operator '${operator}' expects string operands, not type '${type}'`,
  );
}

function compileComparison(operator: string, left: Typed, right: Typed): Typed {
  requireComparable(operator, left.type, right.type);
  return {
    type: "bool",
    evaluate: (row) =>
      compareValues(
        operator,
        left.evaluate(row),
        left.type,
        right.evaluate(row),
        right.type,
      ),
  };
}

function compareValues(
  operator: string,
  left: Value,
  leftType: ScalarType,
  right: Value,
  rightType: ScalarType,
): boolean | null {
  if (operator === "==" || operator === "!=") {
    const same = equal(left, leftType, right, rightType);
    return same === null ? null : same === (operator === "==");
  }
  const difference = order(left, leftType, right, rightType);
  if (difference === null) return null;
  switch (operator) {
    case "<":
      return difference < 0;
    case "<=":
      return difference <= 0;
    case ">":
      return difference > 0;
    default:
      return difference >= 0;
  }
}
