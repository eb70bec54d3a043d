import { semanticError } from "../query-error.ts";
import { compile, type Scope } from "../scalar/compile.ts";
import type { Typed } from "../scalar/function.ts";
import type { Named } from "../syntax/ast.ts";
import { missing, type Column, type Row, type Table } from "../value.ts";
import { columnNames } from "./naming.ts";

/** A column that an operator makes out of the columns of its input. */
export interface Computed extends Typed {
  readonly name: string;
}

/** @throws QueryError for unknown names, types that don't fit and repeated columns. */
export function computeColumns(
  columns: readonly Named[],
  scope: Scope,
): readonly Computed[] {
  const names = columnNames(columns);
  return columns.map(({ expression }, index) => ({
    name: names[index] ?? "",
    ...compile(expression, scope),
  }));
}

export function project(
  { rows }: Table,
  columns: readonly Named[],
  scope: Scope,
): Table {
  const computed = computeColumns(columns, scope);
  return {
    columns: computed.map(({ name, type }) => ({ name, type })),
    rows: rows.map((row) => computedRow(row, computed)),
  };
}

function computedRow(row: Row, computed: readonly Computed[]): Row {
  return Object.fromEntries(
    computed.map(({ name, type, evaluate }) => [
      name,
      evaluate(row) ?? missing(type),
    ]),
  );
}

/** New columns see only the input; one of the same name takes the old one's place. */
export function extend(
  { columns: before, rows }: Table,
  columns: readonly Named[],
  scope: Scope,
): Table {
  const computed = computeColumns(columns, scope);
  return {
    columns: withColumns(before, computed),
    rows: rows.map((row) => ({ ...row, ...computedRow(row, computed) })),
  };
}

/** The columns after others were added to them or took their place. */
export function withColumns(
  before: readonly Column[],
  added: readonly Column[],
): readonly Column[] {
  const byName = new Map<string, Column>();
  for (const { name, type } of [...before, ...added]) {
    byName.set(name, { name, type });
  }
  return [...byName.values()];
}

export function projectAway(table: Table, patterns: readonly string[]): Table {
  const matchers = patterns.map((pattern) => matcherOf(pattern, table.columns));
  const kept = table.columns.filter(
    ({ name }) => !matchers.some((matcher) => matcher.test(name)),
  );
  return {
    columns: kept,
    rows: table.rows.map((row) =>
      Object.fromEntries(
        kept.map(({ name, type }) => [name, row[name] ?? missing(type)]),
      ),
    ),
  };
}

function matcherOf(pattern: string, columns: readonly Column[]): RegExp {
  if (!pattern.includes("*") && !columns.some(({ name }) => name === pattern)) {
    throw semanticError(
      `'project-away' operator: Failed to resolve column named '${pattern}'`,
    );
  }
  const parts = pattern.split("*").map((part) => part.replaceAll("$", "\\$"));
  return new RegExp(`^${parts.join(".*")}$`);
}
