import type { Expression } from "../syntax/ast.ts";
import { scalarFunction } from "./function-table.ts";
import { isExpression } from "./function.ts";

/** The name that Kusto gives a column by its expression alone (`properties.a[0]` is `properties_a_0`), or undefined. */
export function derivedName(expression: Expression): string | undefined {
  switch (expression.kind) {
    case "name":
      return expression.name;
    case "member":
      return joinNames(derivedName(expression.of), expression.key);
    case "element":
      return joinNames(derivedName(expression.of), indexText(expression.index));
    case "call":
      return nameOfCall(expression);
    case "literal":
    case "negate":
    case "binary":
    case "list":
    case "between":
      return undefined;
  }
}

/** A negative or computed index leaves no trace in the name. */
function indexText(index: Expression): string {
  const value = index.kind === "literal" ? index.value : null;
  return typeof value === "number" && value >= 0 ? String(value) : "";
}

function joinNames(front: string | undefined, back: string): string {
  return front === undefined ? back : `${front}_${back}`;
}

function nameOfCall(
  call: Extract<Expression, { readonly kind: "call" }>,
): string | undefined {
  const [first] = call.args;
  const style = scalarFunction(call.name)?.columnName;
  if (style === undefined || first === undefined || !isExpression(first)) {
    return undefined;
  }
  const argument = derivedName(first);
  if (style === "argument" || argument === undefined) return argument;
  return `${call.name}_${argument}`;
}
