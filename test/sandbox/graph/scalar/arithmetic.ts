import { semanticError } from "../query-error.ts";
import type { ScalarType, Value } from "../value.ts";

export const arithmeticOperators = ["+", "-", "*", "/", "%"];

/** The type of `left operator right`. @throws QueryError when Kusto has no such operation. */
export function arithmeticType(
  operator: string,
  left: ScalarType,
  right: ScalarType,
): ScalarType {
  const [a, b] = [left, right].map(numberType);
  if (a === "dynamic" || b === "dynamic")
    return a === "dynamic" ? (b ?? "dynamic") : (a ?? "dynamic");
  const type = a && b && resultType(operator, a, b);
  if (type === undefined) {
    throw semanticError(
      `Arithmetic expression cannot be carried-out between ${left} and ${right}`,
    );
  }
  return type;
}

function numberType(type: ScalarType): ScalarType | undefined {
  return type === "string" || type === "bool" ? undefined : type;
}

const timeResults: Readonly<Record<string, ScalarType>> = {
  "datetime - datetime": "timespan",
  "datetime + timespan": "datetime",
  "datetime - timespan": "datetime",
  "timespan + datetime": "datetime",
  "timespan + timespan": "timespan",
  "timespan - timespan": "timespan",
  "timespan / timespan": "real",
  "timespan * long": "timespan",
  "timespan * real": "timespan",
  "timespan / long": "timespan",
  "timespan / real": "timespan",
  "long * timespan": "timespan",
  "real * timespan": "timespan",
};

function resultType(
  operator: string,
  left: ScalarType,
  right: ScalarType,
): ScalarType | undefined {
  const isNumber = (type: ScalarType) => type === "long" || type === "real";
  if (!isNumber(left) || !isNumber(right)) {
    return timeResults[`${left} ${operator} ${right}`];
  }
  return left === "real" || right === "real" ? "real" : "long";
}

/** Null when a side is null or no number, and for whole numbers divided by zero. */
export function calculate(
  operator: string,
  type: ScalarType,
  left: Value,
  right: Value,
): Value {
  if (typeof left !== "number" || typeof right !== "number") return null;
  const result = numberResult(operator, left, right);
  if (!Number.isFinite(result)) return null;
  return type === "long" ? Math.trunc(result) : result;
}

function numberResult(operator: string, left: number, right: number): number {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return left / right;
    default:
      return left % right;
  }
}
