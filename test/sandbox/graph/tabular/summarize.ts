import type { Scope } from "../scalar/compile.ts";
import { canonical } from "../scalar/convert.ts";
import type { AggregateCall, Named } from "../syntax/ast.ts";
import { missing, type Row, type Table, type Value } from "../value.ts";
import { compileAggregate } from "./aggregates.ts";
import { computeColumns, type Computed } from "./columns.ts";
import { requireNew, unusedName } from "./naming.ts";
import { compileRowAggregate, type NamedReduced } from "./row-aggregates.ts";
import { refuseDynamic } from "./rows.ts";

/** One row for each group, in the order of the groups' first rows; without `by` always one row. */
export function summarize(
  { rows }: Table,
  aggregates: readonly AggregateCall[],
  by: readonly Named[],
  scope: Scope,
): Table {
  const keys = computeColumns(by, scope);
  for (const { name, type } of keys) refuseDynamic("summarize", name, type);
  const grouped = new Set(keys.map(({ name }) => name));
  const reduced = uniquelyNamed(
    aggregates.flatMap((call) => compileCall(call, scope, grouped)),
    grouped,
  );
  const groups = by.length === 0 ? [{ key: [], rows }] : groupRows(rows, keys);
  const columns = [...keys, ...reduced].map(({ name, type }) => ({
    name,
    type,
  }));
  return {
    columns,
    rows: groups.map((group) => {
      const values = [
        ...group.key,
        ...reduced.map(({ reduce }) => reduce(group.rows)),
      ];
      return Object.fromEntries(
        columns.map(({ name, type }, index) => [
          name,
          values[index] ?? missing(type),
        ]),
      );
    }),
  };
}

function compileCall(
  aggregate: AggregateCall,
  scope: Scope,
  grouped: ReadonlySet<string>,
): readonly NamedReduced[] {
  const chosen = compileRowAggregate(aggregate, scope, grouped);
  if (chosen !== undefined) return chosen;
  const { name, ...reduced } = compileAggregate(aggregate, scope);
  const given = aggregate.name !== undefined;
  return [{ ...reduced, name: aggregate.name ?? name, given }];
}

function uniquelyNamed(
  columns: readonly NamedReduced[],
  grouped: ReadonlySet<string>,
): readonly NamedReduced[] {
  const taken = new Set(grouped);
  return columns.map((column) => {
    if (column.given) requireNew(column.name, taken);
    const name = unusedName(column.name, taken);
    taken.add(name);
    return { ...column, name };
  });
}

interface Group {
  readonly key: readonly Value[];
  readonly rows: Row[];
}

function groupRows(
  rows: readonly Row[],
  keys: readonly Computed[],
): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const key = keys.map(({ evaluate }) => evaluate(row));
    const text = canonical(key);
    const group = groups.get(text);
    if (group === undefined) groups.set(text, { key, rows: [row] });
    else group.rows.push(row);
  }
  return [...groups.values()];
}
