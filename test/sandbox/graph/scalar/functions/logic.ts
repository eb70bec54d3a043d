import { semanticError } from "../../query-error.ts";
import type { ScalarType, Value } from "../../value.ts";
import { isEmptyValue, toBool } from "../convert.ts";
import type { Call, FunctionTable, ScalarFunction } from "../function.ts";

const choice: ScalarFunction = {
  parameters: ["bool", "any", "any"],
  returns: ({ types }) => commonType("iff", types.slice(1)),
  apply: ([condition = null, yes = null, no = null]) =>
    toBool(condition) === true ? yes : no,
};

export const logicFunctions: FunctionTable = {
  not: {
    parameters: ["bool"],
    returns: "bool",
    apply: ([value = null]) => {
      const bool = toBool(value);
      return bool === null ? null : !bool;
    },
  },
  isnull: test((value) => value === null),
  isnotnull: test((value) => value !== null),
  isempty: test(isEmptyValue),
  isnotempty: test((value) => !isEmptyValue(value)),
  iff: choice,
  iif: choice,
  case: {
    parameters: ["any"],
    required: 3,
    repeats: true,
    returns: caseType,
    apply: chooseCase,
  },
  coalesce: {
    parameters: ["any"],
    required: 2,
    repeats: true,
    returns: ({ types }) => commonType("coalesce", types),
    apply: (args, { types }) =>
      args.find((value, index) =>
        types[index] === "string" ? value !== "" : value !== null,
      ) ?? (types.includes("string") ? "" : null),
  },
};

function test(predicate: (value: Value) => boolean): ScalarFunction {
  return {
    parameters: ["any"],
    returns: "bool",
    apply: ([value = null]) => predicate(value),
  };
}

/** `case(p1, v1, p2, v2, …, otherwise)`: odd in number, the predicates at the even places. */
function caseType({ types }: Call): ScalarType {
  const predicates = types.filter((_, index) => isPredicate(index, types));
  if (types.length % 2 === 0 || predicates.some((type) => type !== "bool")) {
    throw semanticError(
      "case(): expected pairs of a boolean and a value, and a last value.",
    );
  }
  return commonType(
    "case",
    types.filter((_, index) => !isPredicate(index, types)),
  );
}

function isPredicate(index: number, types: readonly ScalarType[]): boolean {
  return index % 2 === 0 && index < types.length - 1;
}

function chooseCase(args: readonly Value[], { types }: Call): Value {
  const hit = args.findIndex(
    (value, index) => isPredicate(index, types) && value === true,
  );
  return (hit < 0 ? args.at(-1) : args[hit + 1]) ?? null;
}

/** The one type that holds all values: `real` for whole and broken numbers, else they must agree. */
function commonType(name: string, types: readonly ScalarType[]): ScalarType {
  const [first = "dynamic", ...others] = [...new Set(types)];
  if (others.length === 0) return first;
  const all = [first, ...others];
  if (all.every((type) => type === "long" || type === "real")) return "real";
  const typed = all.filter((type) => type !== "dynamic");
  if (typed.length > 1) {
    throw semanticError(
      `${name}(): the values have the types ${all.join(", ")}, which have no common type.`,
    );
  }
  return typed[0] ?? "dynamic";
}
