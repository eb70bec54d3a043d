import type { Named, Query } from "./ast.ts";
import { cursorOf, type Cursor } from "./cursor.ts";
import { parseExpression } from "./expression.ts";
import { expectEnd, parsePipeline } from "./pipeline.ts";

/**
 * The syntax tree of a Resource Graph query; names and types are not checked yet.
 * @throws QueryError with line and character, as the service reports them.
 */
export function parseQuery(text: string): Query {
  const cursor = cursorOf(text);
  const variables: (Named & { readonly name: string })[] = [];
  while (cursor.accept("let")) variables.push(parseVariable(cursor));
  const pipeline = parsePipeline(cursor);
  cursor.accept(";");
  expectEnd(cursor);
  return { variables, pipeline };
}

/** `name = expression;` behind the word `let`. */
function parseVariable(cursor: Cursor): Named & { readonly name: string } {
  const name = cursor.name("a variable");
  cursor.expect("=");
  const expression = parseExpression(cursor);
  cursor.expect(";");
  return { name, expression };
}
