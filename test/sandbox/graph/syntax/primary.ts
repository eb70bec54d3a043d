import { parseDatetime } from "../scalar/convert.ts";
import { scalarType } from "../value.ts";
import type { Argument, Expression } from "./ast.ts";
import { unexpected, type Cursor } from "./cursor.ts";
import { parseDynamic, parseScalar } from "./literal.ts";

type ParseExpression = (cursor: Cursor) => Expression;

/** A value with its sign and the path behind it: `-1`, `properties.a['b'][0]`, `f(x)[-1]`. */
export function parseUnary(cursor: Cursor, parse: ParseExpression): Expression {
  if (cursor.accept("-")) {
    const operand = parseUnary(cursor, parse);
    return operand.kind === "literal" && typeof operand.value === "number"
      ? { ...operand, value: -operand.value }
      : { kind: "negate", operand };
  }
  if (cursor.accept("+")) return parseUnary(cursor, parse);
  return parsePath(cursor, parse);
}

function parsePath(cursor: Cursor, parse: ParseExpression): Expression {
  let value = parsePrimary(cursor, parse);
  for (;;) {
    if (cursor.accept(".")) {
      value = { kind: "member", of: value, key: cursor.name("a property") };
    } else if (cursor.accept("[")) {
      value = elementOf(value, parse(cursor));
      cursor.expect("]");
    } else {
      return value;
    }
  }
}

function elementOf(of: Expression, index: Expression): Expression {
  return index.kind === "literal" && typeof index.value === "string"
    ? { kind: "member", of, key: index.value }
    : { kind: "element", of, index };
}

function parsePrimary(cursor: Cursor, parse: ParseExpression): Expression {
  const token = cursor.peek();
  switch (token.kind) {
    case "string":
      return { kind: "literal", type: "string", value: parseText(cursor) };
    case "number":
      return parseNumber(cursor);
    case "duration":
      cursor.next();
      return { kind: "literal", type: "timespan", value: Number(token.text) };
    case "datetime":
      return parseDate(cursor);
    case "symbol":
      return parseBracketed(cursor, parse);
    case "name":
      return parseName(cursor, parse);
    case "end":
      throw unexpected(token, "an expression");
  }
}

/** Neighbouring string literals are one string. */
function parseText(cursor: Cursor): string {
  let text = cursor.next().text;
  while (cursor.peek().kind === "string") text += cursor.next().text;
  return text;
}

function parseNumber(cursor: Cursor): Expression {
  const { text } = cursor.next();
  const whole = /^(?:\d+|0x.+)$/.test(text);
  return {
    kind: "literal",
    type: whole ? "long" : "real",
    value: Number(text),
  };
}

function parseDate(cursor: Cursor): Expression {
  const token = cursor.next();
  const value = parseDatetime(token.text);
  if (value === null && token.text !== "null")
    throw unexpected(token, "a date");
  return { kind: "literal", type: "datetime", value };
}

function parseBracketed(cursor: Cursor, parse: ParseExpression): Expression {
  if (cursor.accept("(")) {
    const inner = parse(cursor);
    cursor.expect(")");
    return inner;
  }
  if (cursor.at("[")) return { kind: "name", name: cursor.name("a column") };
  throw unexpected(cursor.peek(), "an expression");
}

function parseName(cursor: Cursor, parse: ParseExpression): Expression {
  const { text, at } = cursor.next();
  if (text === "true" || text === "false") {
    return { kind: "literal", type: "bool", value: text === "true" };
  }
  if (!cursor.at("(")) return { kind: "name", name: text };
  if (text === "dynamic") return parseDynamic(cursor);
  const type = scalarType(text);
  if (type !== undefined) return parseScalar(cursor, type);
  return { kind: "call", name: text, args: parseArguments(cursor, parse), at };
}

function parseArguments(
  cursor: Cursor,
  parse: ParseExpression,
): readonly Argument[] {
  const args: Argument[] = [];
  cursor.expect("(");
  if (cursor.accept(")")) return args;
  do {
    args.push(parseArgument(cursor, parse));
  } while (cursor.accept(","));
  cursor.expect(")");
  return args;
}

function parseArgument(cursor: Cursor, parse: ParseExpression): Argument {
  if (cursor.accept("*")) return { kind: "all" };
  if (cursor.at("typeof")) return { kind: "typeof", type: parseTypeof(cursor) };
  return parse(cursor);
}

/** `typeof(string)` */
export function parseTypeof(
  cursor: Cursor,
): Extract<Argument, { kind: "typeof" }>["type"] {
  cursor.expect("typeof");
  cursor.expect("(");
  const token = cursor.next();
  const type = scalarType(token.text);
  if (type === undefined) throw unexpected(token, "a scalar type");
  cursor.expect(")");
  return type;
}
