import { semanticError, unknownFunction } from "../query-error.ts";
import type { Expression } from "../syntax/ast.ts";
import type { ScalarType, Value } from "../value.ts";
import { toText } from "./convert.ts";
import { scalarFunction } from "./function-table.ts";
import {
  isExpression,
  type Call,
  type CallSite,
  type Parameter,
  type ScalarFunction,
  type Typed,
} from "./function.ts";

/** @throws QueryError when there is no such function, or its arguments don't fit. */
export function compileCall(
  site: CallSite,
  compileArgument: (argument: Expression) => Typed,
  now: number,
): Typed {
  const called = scalarFunction(site.name);
  if (called === undefined) throw unknownFunction(site.name, site.at);
  const args = site.args.filter(isExpression).map(compileArgument);
  requireArguments(site.name, called, args);
  const call = callOf(site, args, now);
  const type =
    typeof called.returns === "string" ? called.returns : called.returns(call);
  return {
    type,
    evaluate: (row) => {
      const values = args.map((arg, index) =>
        passed(arg.evaluate(row), arg.type, parameterAt(called, index)),
      );
      const result = called.apply(values, call);
      return type === "string" ? toText(result, "dynamic") : result;
    },
  };
}

function callOf(site: CallSite, args: readonly Typed[], now: number): Call {
  const types = args.map(({ type }) => type);
  const typeArgument = site.args.find((argument) => argument.kind === "typeof");
  return typeArgument === undefined
    ? { types, now }
    : { types, now, typeArgument: typeArgument.type };
}

function requireArguments(
  name: string,
  called: ScalarFunction,
  args: readonly Typed[],
): void {
  const least = called.required ?? called.parameters.length;
  const most = called.repeats ? Infinity : called.parameters.length;
  if (args.length < least || args.length > most) {
    throw semanticError(
      `${name}(): function expects ${least === most ? least : `${least} or more`} argument(s), not ${args.length}.`,
    );
  }
  for (const [index, { type }] of args.entries()) {
    if (!accepts(parameterAt(called, index), type)) {
      throw semanticError(
        `${name}(): argument #${index + 1} has the type '${type}', which is not expected here.`,
      );
    }
  }
}

function parameterAt({ parameters }: ScalarFunction, index: number): Parameter {
  return parameters[index] ?? parameters.at(-1) ?? "any";
}

function accepts(parameter: Parameter, type: ScalarType): boolean {
  switch (parameter) {
    case "any":
      return true;
    case "text":
      return type === "string" || type === "dynamic";
    case "number":
      return type === "long" || type === "real" || type === "dynamic";
    case "bool":
    case "dynamic":
    case "timespan":
      return type === parameter;
  }
}

function passed(value: Value, type: ScalarType, parameter: Parameter): Value {
  return parameter === "text" ? toText(value, type) : value;
}
