import type { Expression } from "./ast.ts";
import { unexpected, type Cursor } from "./cursor.ts";
import { parseUnary } from "./primary.ts";

/** Loosest first; operators of one level associate to the left. */
const levels: readonly (readonly string[])[] = [
  ["or"],
  ["and"],
  ["==", "!=", "=~", "!~", "<", "<=", ">", ">="],
  ["+", "-"],
  ["*", "/", "%"],
];

const comparison = 2;

const textOperators = [
  "has",
  "has_cs",
  "hasprefix",
  "hassuffix",
  "contains",
  "contains_cs",
  "startswith",
  "startswith_cs",
  "endswith",
  "endswith_cs",
].flatMap((operator) => [operator, `!${operator}`]);

const listOperators = ["in", "!in", "in~", "!in~", "has_any", "has_all"];

/** @throws QueryError where the words are no expression. */
export function parseExpression(cursor: Cursor): Expression {
  return parseLevel(cursor, 0);
}

function parseLevel(cursor: Cursor, level: number): Expression {
  const operators = levels[level];
  if (operators === undefined) return parseUnary(cursor, parseExpression);
  let left = parseLevel(cursor, level + 1);
  if (level === comparison) left = parseWordComparison(cursor, left);
  for (;;) {
    const operator = operators.find((candidate) => cursor.accept(candidate));
    if (operator === undefined) return left;
    const right = parseLevel(cursor, level + 1);
    left = { kind: "binary", operator, left, right };
  }
}

/** `between`, `in (…)`, `has 'x'` and the like; they don't chain. */
function parseWordComparison(cursor: Cursor, value: Expression): Expression {
  const token = cursor.peek();
  if (token.kind !== "name" && token.kind !== "symbol") return value;
  const operator = token.text;
  if (operator === "between" || operator === "!between") {
    cursor.next();
    return parseRange(cursor, value, operator === "!between");
  }
  if (listOperators.includes(operator)) {
    cursor.next();
    return { kind: "list", operator, value, list: parseList(cursor) };
  }
  if (operator === "matches") {
    cursor.next();
    cursor.expect("regex");
    const right = parseLevel(cursor, comparison + 1);
    return { kind: "binary", operator: "matches regex", left: value, right };
  }
  if (textOperators.includes(operator)) {
    cursor.next();
    const right = parseLevel(cursor, comparison + 1);
    return { kind: "binary", operator, left: value, right };
  }
  if (operator.startsWith("!") && operator !== "!=" && operator !== "!~") {
    throw unexpected(token, "an operator");
  }
  return value;
}

function parseRange(
  cursor: Cursor,
  value: Expression,
  negated: boolean,
): Expression {
  cursor.expect("(");
  const low = parseLevel(cursor, comparison + 1);
  cursor.expect("..");
  const high = parseLevel(cursor, comparison + 1);
  cursor.expect(")");
  return { kind: "between", negated, value, low, high };
}

function parseList(cursor: Cursor): readonly Expression[] {
  cursor.expect("(");
  const list = [parseExpression(cursor)];
  while (cursor.accept(",")) list.push(parseExpression(cursor));
  cursor.expect(")");
  return list;
}
