import { semanticError } from "../query-error.ts";
import type { Scope } from "../scalar/compile.ts";
import { castDynamic } from "../scalar/convert.ts";
import type { Operator } from "../syntax/ast.ts";
import {
  isArray,
  isBag,
  missing,
  type Row,
  type Table,
  type Value,
} from "../value.ts";
import { computeColumns, withColumns, type Computed } from "./columns.ts";

type MvExpand = Extract<Operator, { readonly kind: "mv-expand" }>;

/**
 * One row for each element, several arrays side by side. A null makes one row, an empty array or bag none (Kusto
 * documentation, "mv-expand operator").
 */
export function mvExpand(
  table: Table,
  operator: MvExpand,
  scope: Scope,
): Table {
  const expanded = computeColumns(operator.expansions, scope);
  for (const { name, type } of expanded) {
    if (type !== "dynamic") {
      throw semanticError(
        `'mv-expand' operator: '${name}' is of type '${type}', expected a dynamic array or property bag`,
      );
    }
  }
  const columns = expanded.map(({ name }, index) => ({
    name,
    type: operator.expansions[index]?.type ?? ("dynamic" as const),
  }));
  const index = operator.indexColumn;
  return {
    columns: withColumns(
      table.columns,
      index === undefined
        ? columns
        : [...columns, { name: index, type: "long" }],
    ),
    rows: table.rows.flatMap((row) => expandRow(row, operator, expanded)),
  };
}

function expandRow(
  row: Row,
  { expansions, bags, indexColumn, rowLimit }: MvExpand,
  expanded: readonly Computed[],
): readonly Row[] {
  const lists = expanded.map(({ evaluate }) => elementsOf(evaluate(row), bags));
  const length = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: Math.min(length, rowLimit) }, (_, at) => {
    const values = expanded.map(({ name }, column) => {
      const type = expansions[column]?.type ?? "dynamic";
      const value = castDynamic(lists[column]?.[at] ?? null, type);
      return [name, value ?? missing(type)] as const;
    });
    const index = indexColumn === undefined ? {} : { [indexColumn]: at };
    return { ...row, ...index, ...Object.fromEntries(values) };
  });
}

function elementsOf(value: Value, bags: MvExpand["bags"]): readonly Value[] {
  if (isArray(value)) return value;
  if (!isBag(value)) return [value];
  return Object.entries(value).map(([key, item]) =>
    bags === "array" ? [key, item] : { [key]: item },
  );
}
