import { semanticError } from "../../query-error.ts";
import type { ScalarType, Value } from "../../value.ts";
import { toBool, toDatetime, toLong, toReal, toText } from "../convert.ts";
import type { FunctionTable } from "../function.ts";
import { regularExpression } from "../text-match.ts";

export const textFunctions: FunctionTable = {
  tolower: {
    parameters: ["text"],
    returns: "string",
    apply: ([text]) => asText(text).toLowerCase(),
  },
  toupper: {
    parameters: ["text"],
    returns: "string",
    apply: ([text]) => asText(text).toUpperCase(),
  },
  strlen: {
    parameters: ["text"],
    returns: "long",
    columnName: "prefixed",
    apply: ([text]) => Array.from(asText(text)).length,
  },
  strcat: {
    parameters: ["any"],
    repeats: true,
    returns: "string",
    apply: (args, { types }) =>
      args.map((arg, index) => toText(arg, types[index] ?? "dynamic")).join(""),
  },
  substring: {
    parameters: ["text", "number", "number"],
    required: 2,
    returns: "string",
    apply: ([text, start = null, length]) =>
      substring(asText(text), toLong(start) ?? 0, length),
  },
  indexof: {
    parameters: ["text", "text", "number"],
    required: 2,
    returns: "long",
    apply: ([text, lookup, start = 0]) =>
      asText(text).indexOf(asText(lookup), toLong(start) ?? 0),
  },
  split: {
    parameters: ["text", "text", "number"],
    required: 2,
    returns: "dynamic",
    columnName: "argument",
    apply: ([text, delimiter, index]) =>
      split(asText(text), asText(delimiter), index),
  },
  replace_string: {
    parameters: ["text", "text", "text"],
    returns: "string",
    apply: ([text, lookup, rewrite]) =>
      asText(text).replaceAll(asText(lookup), () => asText(rewrite)),
  },
  trim: {
    parameters: ["text", "text"],
    returns: "string",
    apply: ([pattern, text]) => trim(asText(pattern), asText(text)),
  },
  extract: {
    parameters: ["text", "number", "text"],
    returns: ({ typeArgument }) => typeArgument ?? "string",
    apply: ([pattern, group = null, text], { typeArgument = "string" }) =>
      extract(asText(pattern), toLong(group) ?? 0, asText(text), typeArgument),
  },
};

/** A `text` argument arrives as text. */
function asText(value: Value | undefined): string {
  return typeof value === "string" ? value : "";
}

/** A negative start counts from the end; a negative length takes nothing. */
function substring(text: string, start: number, length: Value = null): string {
  const from = start < 0 ? Math.max(0, text.length + start) : start;
  const count = toLong(length);
  return text.slice(
    from,
    count === null ? undefined : from + Math.max(0, count),
  );
}

/** With an index, an array of that part alone, or empty. */
function split(text: string, delimiter: string, index: Value = null): Value {
  const parts = delimiter === "" ? [text] : text.split(delimiter);
  const wanted = toLong(index);
  return wanted === null ? parts : parts.slice(wanted, wanted + 1);
}

function trim(pattern: string, text: string): string {
  const start = regularExpression(`^(?:${pattern})`);
  const end = regularExpression(`(?:${pattern})$`);
  return text.replace(start, "").replace(end, "");
}

function extract(
  pattern: string,
  group: number,
  text: string,
  type: ScalarType,
): Value {
  const found = regularExpression(pattern).exec(text)?.[group] ?? "";
  switch (type) {
    case "string":
      return found;
    case "bool":
      return toBool(found);
    case "long":
      return toLong(found);
    case "real":
      return toReal(found);
    case "datetime":
      return toDatetime(found, "string");
    case "dynamic":
      return found;
    case "timespan":
      throw semanticError("extract(): a timespan is not supported here.");
  }
}
