import { semanticError } from "../query-error.ts";
import { canonical } from "../scalar/convert.ts";
import type { JoinKey, JoinKind } from "../syntax/ast.ts";
import { missing, type Column, type Row, type Table } from "../value.ts";
import { unusedName } from "./naming.ts";
import { refuseDynamic } from "./rows.ts";

/** Columns of the right side whose name is taken get a number behind it, also the keys. */
export function join(
  left: Table,
  right: Table,
  kind: JoinKind,
  keys: readonly JoinKey[],
): Table {
  requireKeys(left, right, keys);
  const renamed = renameColumns(left, right);
  const columns = [...left.columns, ...renamed.values()];
  const leftKeys = keys.map((key) => key.left);
  const rightKeys = keys.map((key) => key.right);
  const matches = groupByKey(right.rows, rightKeys);
  const leftRows =
    kind === "innerunique" ? firstOfEachKey(left.rows, leftKeys) : left.rows;
  const outer = kind === "leftouter" || kind === "fullouter";
  const joined = leftRows.flatMap((row) => {
    const partners = matches.get(keyText(row, leftKeys) ?? "") ?? [];
    if (partners.length === 0) return outer ? [row] : [];
    return partners.map((partner) => ({ ...row, ...rename(partner, renamed) }));
  });
  const alone =
    kind === "fullouter"
      ? unmatched(right.rows, rightKeys, groupByKey(left.rows, leftKeys))
      : [];
  const all = [...joined, ...alone.map((row) => rename(row, renamed))];
  return { columns, rows: all.map((row) => completed(row, columns)) };
}

function requireKeys(
  left: Table,
  right: Table,
  keys: readonly JoinKey[],
): void {
  for (const key of keys) {
    const leftType = columnOf(left, key.left).type;
    const rightType = columnOf(right, key.right).type;
    refuseDynamic("join", key.left, leftType);
    refuseDynamic("join", key.right, rightType);
    if (leftType !== rightType) {
      throw semanticError(
        `'join' operator: the keys '${key.left}' and '${key.right}' are of the types '${leftType}' and '${rightType}'`,
      );
    }
  }
}

function columnOf({ columns }: Table, name: string): Column {
  const column = columns.find((candidate) => candidate.name === name);
  if (column !== undefined) return column;
  throw semanticError(
    `'join' operator: Failed to resolve column named '${name}'`,
  );
}

/** The right side's columns by their old name. */
function renameColumns(left: Table, right: Table): ReadonlyMap<string, Column> {
  const own = right.columns.map(({ name }) => name);
  const taken = new Set(left.columns.map(({ name }) => name));
  const renamed = new Map<string, Column>();
  for (const { name, type } of right.columns) {
    const others = own.filter((other) => other !== name);
    const unused = taken.has(name)
      ? unusedName(name, new Set([...taken, ...others]))
      : name;
    taken.add(unused);
    renamed.set(name, { name: unused, type });
  }
  return renamed;
}

/** Undefined when a key is null, which equals nothing. */
function keyText(row: Row, keys: readonly string[]): string | undefined {
  const values = keys.map((key) => row[key] ?? null);
  return values.includes(null) ? undefined : canonical(values);
}

function groupByKey(
  rows: readonly Row[],
  keys: readonly string[],
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const text = keyText(row, keys);
    if (text === undefined) continue;
    const group = groups.get(text);
    if (group === undefined) groups.set(text, [row]);
    else group.push(row);
  }
  return groups;
}

function firstOfEachKey(
  rows: readonly Row[],
  keys: readonly string[],
): readonly Row[] {
  return [...groupByKey(rows, keys).values()].flatMap((group) =>
    group.slice(0, 1),
  );
}

function unmatched(
  rows: readonly Row[],
  keys: readonly string[],
  partners: ReadonlyMap<string, readonly Row[]>,
): readonly Row[] {
  return rows.filter((row) => !partners.has(keyText(row, keys) ?? ""));
}

function rename(row: Row, renamed: ReadonlyMap<string, Column>): Row {
  return Object.fromEntries(
    [...renamed].map(([old, { name, type }]) => [
      name,
      row[old] ?? missing(type),
    ]),
  );
}

function completed(row: Row, columns: readonly Column[]): Row {
  return Object.fromEntries(
    columns.map(({ name, type }) => [name, row[name] ?? missing(type)]),
  );
}
