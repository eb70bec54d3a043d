import { missing, type Column, type Table } from "../value.ts";

/** A table to be united, with the name that `withsource` shows. */
export interface Leg {
  readonly name: string;
  readonly table: Table;
}

/** A column that has different types in two legs becomes one column a type, `name_string` and `name_long`. */
export function union(
  legs: readonly Leg[],
  columns: "inner" | "outer",
  sourceColumn: string | undefined,
): Table {
  const merged = mergedColumns(legs.map(({ table }) => table.columns));
  const united = [...merged.values()].filter(
    ({ legs: count }) => columns === "outer" || count === legs.length,
  );
  const rows = legs.flatMap(({ name: leg, table }) =>
    table.rows.map((row) => {
      const values = united.map(({ name, type, from }) => {
        const own = table.columns.some(
          (column) => column.name === from && column.type === type,
        );
        return [name, (own ? row[from] : null) ?? missing(type)] as const;
      });
      const source = sourceColumn === undefined ? {} : { [sourceColumn]: leg };
      return { ...source, ...Object.fromEntries(values) };
    }),
  );
  const source: readonly Column[] =
    sourceColumn === undefined ? [] : [{ name: sourceColumn, type: "string" }];
  const plain = united.map(({ name, type }) => ({ name, type }));
  return { columns: [...source, ...plain], rows };
}

interface MergedColumn extends Column {
  /** The column's name in the legs, and how many legs have it. */
  readonly from: string;
  readonly legs: number;
}

function mergedColumns(
  legs: readonly (readonly Column[])[],
): ReadonlyMap<string, MergedColumn> {
  const merged = new Map<string, MergedColumn>();
  const all = legs.flat();
  for (const { name, type } of all) {
    const ambiguous = all.some(
      (other) => other.name === name && other.type !== type,
    );
    const unique = ambiguous ? `${name}_${type}` : name;
    const count = merged.get(unique)?.legs ?? 0;
    merged.set(unique, { name: unique, type, from: name, legs: count + 1 });
  }
  return merged;
}
