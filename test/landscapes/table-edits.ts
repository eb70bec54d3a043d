import {
  known,
  mapFact,
  unknown,
  type Fact,
  type Table,
} from "../../src/model/fact.ts";
import type { Landscape } from "../../src/model/landscape.ts";
import type { Probes } from "../../src/model/probe.ts";
import type { UnknownReason } from "../../src/model/fact.ts";

type TableNames<T> = {
  [K in keyof T]: T[K] extends Readonly<Record<string, Fact<unknown>>>
    ? string extends keyof T[K]
      ? K
      : never
    : never;
}[keyof T];

export type LandscapeTable = TableNames<Landscape>;
export type ProbeTable = TableNames<Probes>;
export type RowOf<T> =
  T extends Readonly<Record<string, Fact<infer V>>> ? V : never;

/** When every fact of a test landscape was read. */
export const readAt = "2026-01-15T10:00:00.000Z";

export function withRow<K extends LandscapeTable>(
  landscape: Landscape,
  table: K,
  key: string,
  value: RowOf<Landscape[K]>,
): Landscape {
  const row = { [key.toLowerCase()]: known(value, key, readAt) };
  return { ...landscape, [table]: { ...landscape[table], ...row } };
}

export function withProbe<K extends ProbeTable>(
  landscape: Landscape,
  table: K,
  key: string,
  value: RowOf<Probes[K]>,
): Landscape {
  const row = { [key.toLowerCase()]: known(value, key, readAt) };
  const probes = {
    ...landscape.probes,
    [table]: { ...landscape.probes[table], ...row },
  };
  return { ...landscape, probes };
}

/** The same table with other values. */
export function mapRows<T>(rows: Table<T>, change: (value: T) => T): Table<T> {
  return Object.fromEntries(
    Object.entries(rows).map(([key, fact]) => [key, mapFact(fact, change)]),
  );
}

/** Makes one row of a table, or all of them, unknown. */
export function withoutRows(
  landscape: Landscape,
  table: LandscapeTable,
  key: string | undefined,
  reason: UnknownReason,
): Landscape {
  const rows = landscape[table];
  const keys = key === undefined ? Object.keys(rows) : [key.toLowerCase()];
  if (keys.length === 0) {
    throw new Error(`There is nothing in ${table} that could be unknown.`);
  }
  const gone = Object.fromEntries(
    keys.map((name) => [name, unknown(reason, name, why(reason))]),
  );
  return { ...landscape, [table]: { ...rows, ...gone } };
}

/** Makes the rows of a probe table unknown. */
export function withoutProbes(
  landscape: Landscape,
  table: ProbeTable,
  reason: UnknownReason,
): Landscape {
  const rows = Object.keys(landscape.probes[table]);
  if (rows.length === 0) {
    throw new Error(`There is nothing in ${table} that could be unknown.`);
  }
  const gone = Object.fromEntries(
    rows.map((name) => [name, unknown(reason, name, why(reason))]),
  );
  const probes = { ...landscape.probes, [table]: gone };
  return { ...landscape, probes };
}

function why(reason: UnknownReason): { action?: string; detail?: string } {
  return reason === "denied"
    ? { action: "Microsoft.Example/things/read" }
    : { detail: "The test says so." };
}
