import { isArray, isBag, type Value } from "../../value.ts";
import { canonical, toDynamic, toText } from "../convert.ts";
import type { Call, FunctionTable, ScalarFunction } from "../function.ts";

const pack: ScalarFunction = {
  parameters: ["any"],
  required: 2,
  repeats: true,
  returns: "dynamic",
  apply: (args, call) => packBag(args, call),
};

export const collectionFunctions: FunctionTable = {
  array_length: {
    parameters: ["dynamic"],
    returns: "long",
    apply: ([array = null]) => (isArray(array) ? array.length : null),
  },
  array_concat: arrays((all) => all.flat()),
  set_union: arrays((all) => distinct(all.flat())),
  set_intersect: arrays(([first = [], ...others]) =>
    distinct(first).filter((value) =>
      others.every((other) => includes(other, value)),
    ),
  ),
  set_has_element: {
    parameters: ["dynamic", "any"],
    returns: "bool",
    apply: ([array = null, value = null]) =>
      isArray(array) ? includes(array, value) : null,
  },
  pack,
  bag_pack: pack,
  pack_array: {
    parameters: ["any"],
    repeats: true,
    returns: "dynamic",
    apply: (args, { types }) =>
      args.map((arg, index) => toDynamic(arg, types[index] ?? "dynamic")),
  },
  bag_keys: {
    parameters: ["dynamic"],
    returns: "dynamic",
    apply: ([bag = null]) => (isBag(bag) ? Object.keys(bag) : null),
  },
};

/** A function of arrays alone; null as soon as one argument is none. */
function arrays(
  combine: (all: readonly (readonly Value[])[]) => readonly Value[],
): ScalarFunction {
  return {
    parameters: ["dynamic"],
    required: 1,
    repeats: true,
    returns: "dynamic",
    apply: (args) => {
      const all = args.filter(isArray);
      return all.length === args.length ? combine(all) : null;
    },
  };
}

/** The values without repetitions, in the order of their first appearance. */
export function distinct(values: readonly Value[]): readonly Value[] {
  return [
    ...new Map(values.map((value) => [canonical(value), value])).values(),
  ];
}

function includes(array: readonly Value[], value: Value): boolean {
  const wanted = canonical(value);
  return array.some((candidate) => canonical(candidate) === wanted);
}

/** Keys at the even places, values behind them. */
function packBag(args: readonly Value[], { types }: Call): Value {
  const entries: [string, Value][] = [];
  for (let index = 0; index + 1 < args.length; index += 2) {
    const key = toText(args[index] ?? null, types[index] ?? "dynamic");
    const value = args[index + 1] ?? null;
    entries.push([key, toDynamic(value, types[index + 1] ?? "dynamic")]);
  }
  return Object.fromEntries(entries);
}
