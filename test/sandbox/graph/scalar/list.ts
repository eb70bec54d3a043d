import { isArray, type Row, type Value } from "../value.ts";
import { requireText } from "./binary.ts";
import { equal, requireComparable } from "./compare.ts";
import { toText } from "./convert.ts";
import type { Typed } from "./function.ts";
import { textMatch } from "./text-match.ts";

/** `in`, `!in`, `in~`, `!in~`, `has_any` and `has_all`; an array in the list stands for its elements. */
export function compileList(
  operator: string,
  value: Typed,
  list: readonly Typed[],
): Typed {
  if (operator === "has_any" || operator === "has_all") {
    return compileHas(operator, value, list);
  }
  const negated = operator.startsWith("!");
  const matches = operator.endsWith("~") ? sameText : sameValue;
  for (const item of list) {
    if (operator.endsWith("~")) requireText(operator, item.type);
    else requireComparable("==", value.type, item.type);
  }
  if (operator.endsWith("~")) requireText(operator, value.type);
  return {
    type: "bool",
    evaluate: (row) => {
      const candidate = { type: value.type, value: value.evaluate(row) };
      const found = elements(list, row).some((item) =>
        matches(candidate, item),
      );
      return found !== negated;
    },
  };
}

interface TypedValue {
  readonly type: Typed["type"];
  readonly value: Value;
}

function elements(list: readonly Typed[], row: Row): readonly TypedValue[] {
  return list.flatMap(({ type, evaluate }) => {
    const value = evaluate(row);
    return isArray(value)
      ? value.map((item) => ({ type, value: item }))
      : [{ type, value }];
  });
}

function sameText(left: TypedValue, right: TypedValue): boolean {
  const [a, b] = [left, right].map(({ value, type }) =>
    toText(value, type).toLowerCase(),
  );
  return a === b;
}

function sameValue(left: TypedValue, right: TypedValue): boolean {
  return equal(left.value, left.type, right.value, right.type) === true;
}

function compileHas(
  operator: "has_any" | "has_all",
  value: Typed,
  list: readonly Typed[],
): Typed {
  for (const { type } of [value, ...list]) requireText(operator, type);
  const has = textMatch("has");
  return {
    type: "bool",
    evaluate: (row) => {
      const text = toText(value.evaluate(row), value.type);
      const found = ({ type, value: term }: TypedValue) =>
        has?.(text, toText(term, type)) === true;
      const terms = elements(list, row);
      return operator === "has_any" ? terms.some(found) : terms.every(found);
    },
  };
}
