import { all, any, not, truth, type Truth } from "../truth.ts";
import { matchesLike } from "./like.ts";

const operatorPattern =
  /^(?:For(Any|All)Of(Any|All)Values:)?String(Not)?(Equals|StartsWith|Like)(IgnoreCase)?$/i;

/** Compares by an operator for strings; any other operator, or several values without a quantifier, is not decided. */
export function compare(
  left: readonly string[],
  operator: string,
  right: readonly string[],
): Truth {
  const match = operatorPattern.exec(operator);
  if (!match) {
    return "unknown";
  }
  const [, ofLeft, ofRight, negated, name = "", ignoreCase] = match;
  if (ofLeft === undefined && (left.length !== 1 || right.length !== 1)) {
    return "unknown";
  }
  const each = (a: string, b: string): Truth => {
    const holds = ignoreCase
      ? test(name, a.toLowerCase(), b.toLowerCase())
      : test(name, a, b);
    return negated ? not(truth(holds)) : truth(holds);
  };
  return quantify(ofLeft)(
    left.map((a) => quantify(ofRight)(right.map((b) => each(a, b)))),
  );
}

function quantify(
  word: string | undefined,
): (values: readonly Truth[]) => Truth {
  return word?.toLowerCase() === "any" ? any : all;
}

function test(name: string, value: string, wanted: string): boolean {
  switch (name.toLowerCase()) {
    case "equals":
      return value === wanted;
    case "startswith":
      return value.startsWith(wanted);
    default:
      return matchesLike(value, wanted);
  }
}
