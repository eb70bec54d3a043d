import type { Fact, Table } from "../model/fact.ts";
import { factOf } from "../model/fact.ts";
import type { Landscape } from "../model/landscape.ts";
import { pointer } from "../model/pointer.ts";
import type { Probes } from "../model/probe.ts";

/** A fact and where its value stands in the landscape. */
export interface Located<T> {
  readonly fact: Fact<T>;
  readonly pointer: string;
}

type TablesOf<T> = {
  [K in keyof T]: T[K] extends Table<unknown>
    ? string extends keyof T[K]
      ? K
      : never
    : never;
}[keyof T];

type ValueOf<T> = T extends Table<infer V> ? V : never;

/** The fact of a table of the landscape. */
export function fromTable<K extends TablesOf<Landscape>>(
  landscape: Landscape,
  table: K,
  key: string,
): Located<ValueOf<Landscape[K]>> {
  return {
    fact: factOf(landscape[table] as Table<ValueOf<Landscape[K]>>, key),
    pointer: pointer(table, key.toLowerCase(), "value"),
  };
}

/** The fact of a table of the probes. */
export function fromProbe<K extends TablesOf<Probes>>(
  landscape: Landscape,
  table: K,
  key: string,
): Located<ValueOf<Probes[K]>> {
  return {
    fact: factOf(landscape.probes[table] as Table<ValueOf<Probes[K]>>, key),
    pointer: pointer("probes", table, key.toLowerCase(), "value"),
  };
}
