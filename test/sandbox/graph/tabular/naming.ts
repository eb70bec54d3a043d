import { semanticError } from "../query-error.ts";
import { derivedName } from "../scalar/column-name.ts";
import type { Named } from "../syntax/ast.ts";

/** The name, with the lowest number behind it that makes it new. */
export function unusedName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  for (let number = 1; ; number += 1) {
    const candidate = `${name}${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/**
 * The names of the columns that `project`, `extend`, `distinct` and `by` make: given, derived, or `Column1`, `Column2` ….
 * @throws QueryError when the query gives one name twice.
 */
export function columnNames(columns: readonly Named[]): readonly string[] {
  const taken = new Set<string>();
  let unnamed = 0;
  return columns.map(({ name: given, expression }) => {
    const chosen =
      given ?? (expression.kind === "name" ? expression.name : undefined);
    if (chosen !== undefined) requireNew(chosen, taken);
    const derived = chosen ?? derivedName(expression);
    if (derived === undefined) unnamed += 1;
    const name = unusedName(derived ?? `Column${unnamed}`, taken);
    taken.add(name);
    return name;
  });
}

/** @throws QueryError when the name is taken. */
export function requireNew(name: string, taken: ReadonlySet<string>): void {
  if (!taken.has(name)) return;
  throw semanticError(`A column with the name '${name}' is already declared`);
}
