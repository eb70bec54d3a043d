import {
  parseJson,
  toBool,
  toDatetime,
  toLong,
  toReal,
  toText,
} from "../convert.ts";
import type { FunctionTable, ScalarFunction } from "../function.ts";

function conversion(
  returns: ScalarFunction["returns"],
  apply: ScalarFunction["apply"],
): ScalarFunction {
  return { parameters: ["any"], returns, columnName: "argument", apply };
}

const toLongFunction = conversion("long", ([value = null]) => toLong(value));
const toRealFunction = conversion("real", ([value = null]) => toReal(value));
const toDynamicFunction = conversion("dynamic", ([value = null]) =>
  parseJson(value),
);

export const conversionFunctions: FunctionTable = {
  tostring: conversion("string", ([value = null], { types }) =>
    toText(value, types[0] ?? "dynamic"),
  ),
  tobool: conversion("bool", ([value = null]) => toBool(value)),
  toint: toLongFunction,
  tolong: toLongFunction,
  todouble: toRealFunction,
  toreal: toRealFunction,
  todatetime: conversion("datetime", ([value = null], { types }) =>
    toDatetime(value, types[0] ?? "dynamic"),
  ),
  parse_json: toDynamicFunction,
  todynamic: toDynamicFunction,
};
