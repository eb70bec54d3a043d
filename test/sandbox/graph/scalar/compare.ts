import { semanticError } from "../query-error.ts";
import type { ScalarType, Value } from "../value.ts";
import { canonical, castDynamic, toText } from "./convert.ts";

const numeric: readonly ScalarType[] = ["bool", "long", "real"];

/** @throws QueryError when Kusto has no comparison of the two types. */
export function requireComparable(
  operator: string,
  left: ScalarType,
  right: ScalarType,
): void {
  const same =
    left === right || (numeric.includes(left) && numeric.includes(right));
  const dynamic = left === "dynamic" || right === "dynamic";
  const ordered = !["==", "!="].includes(operator);
  if (ordered && left === "string" && right === "string") {
    throw incomparable(left, right);
  }
  if (!same && !dynamic) throw incomparable(left, right);
}

function incomparable(left: ScalarType, right: ScalarType): Error {
  return semanticError(
    `Cannot compare values of types ${left} and ${right}. Try adding explicit casts`,
  );
}

/** `==`: null beside null is null, beside anything else false (Kusto documentation, "Null values"). */
export function equal(
  left: Value,
  leftType: ScalarType,
  right: Value,
  rightType: ScalarType,
): boolean | null {
  if (left === null && right === null) return null;
  if (left === null || right === null) return false;
  const [a, b] = alike(left, leftType, right, rightType);
  return canonical(a) === canonical(b);
}

/** `<` and its relatives: less than, equal to or greater than zero; null when either side is null or not of the type. */
export function order(
  left: Value,
  leftType: ScalarType,
  right: Value,
  rightType: ScalarType,
): number | null {
  const [a, b] = alike(left, leftType, right, rightType).map(asNumber);
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string" && typeof b === "string") return compareText(a, b);
  return null;
}

/** Both values read as the same type, a dynamic one as that of the other side. */
function alike(
  left: Value,
  leftType: ScalarType,
  right: Value,
  rightType: ScalarType,
): readonly [Value, Value] {
  if (leftType === rightType) return [left, right];
  if (leftType === "dynamic") return [cast(left, rightType), right];
  if (rightType === "dynamic") return [left, cast(right, leftType)];
  return [asNumber(left), asNumber(right)];
}

/** A dynamic number keeps its fraction beside a whole number. */
function cast(value: Value, type: ScalarType): Value {
  return castDynamic(value, type === "long" ? "real" : type);
}

/** Kusto compares true and false as 1 and 0. */
function asNumber(value: Value): Value {
  return typeof value === "boolean" ? Number(value) : value;
}

/** The order of `sort by`: texts by code unit, numbers by size; nulls are the caller's. */
export function sortOrder(left: Value, right: Value, type: ScalarType): number {
  if (typeof left === "number" && typeof right === "number")
    return left - right;
  return compareText(toText(left, type), toText(right, type));
}

function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
