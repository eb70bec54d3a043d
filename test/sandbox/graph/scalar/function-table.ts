import type { FunctionTable, ScalarFunction } from "./function.ts";
import { addressFunctions } from "./functions/address.ts";
import { collectionFunctions } from "./functions/collection.ts";
import { conversionFunctions } from "./functions/conversion.ts";
import { logicFunctions } from "./functions/logic.ts";
import { textFunctions } from "./functions/text.ts";
import { timeFunctions } from "./functions/time.ts";

const functions: FunctionTable = {
  ...addressFunctions,
  ...collectionFunctions,
  ...conversionFunctions,
  ...logicFunctions,
  ...textFunctions,
  ...timeFunctions,
};

/** The scalar function of that name, or undefined; names are case-sensitive. */
export function scalarFunction(name: string): ScalarFunction | undefined {
  return Object.hasOwn(functions, name) ? functions[name] : undefined;
}

export const scalarFunctionNames: readonly string[] = Object.keys(functions);
