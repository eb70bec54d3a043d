import type { Fact, Table } from "../model/fact.ts";
import { factOf, mapFact, unknown } from "../model/fact.ts";
import type { Landscape } from "../model/landscape.ts";
import { remark, type ArgsOf, type RemarkId } from "../model/remark.ts";
import { pointer, pointerParts, valueAt } from "../model/pointer.ts";
import type { Probes } from "../model/probe.ts";
import type { Evidence } from "../model/verdict.ts";

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

/** Goes on with the value of a fact; one that is not known stays what it is, where it is. */
export function whenKnown<T, U>(
  { fact, pointer: at }: Located<T>,
  next: (value: T) => Located<U>,
): Located<U> {
  return fact.known ? next(fact.value) : { fact, pointer: at };
}

/** What follows from a fact that is known; it points at the part of it that says so. */
export function drawnFrom<T, U>(
  { fact, pointer: at }: Located<T>,
  value: U,
  ...path: readonly (string | number)[]
): Located<U> {
  return {
    fact: mapFact(fact, () => value),
    pointer: pointer(...pointerParts(at), ...path),
  };
}

/** A fact that was read, but does not say what is asked of it. */
export function silent<K extends RemarkId>(
  { fact, pointer: at }: Located<unknown>,
  id: K,
  ...args: ArgsOf<K>
): Located<never> {
  const why = { remark: remark(id, ...args) };
  return { fact: unknown("silent", fact.source, why), pointer: at };
}

/** The first of several facts that is not known. */
export function firstUnknown(
  located: readonly Located<unknown>[],
): Located<never> | undefined {
  for (const { fact, pointer: at } of located) {
    if (!fact.known) {
      return { fact, pointer: at };
    }
  }
  return undefined;
}

/** The first of several facts that found something, or else the first that is not known; undefined when none found anything. */
export function firstFound<T>(
  located: readonly Located<T | null>[],
): Located<T | null> | undefined {
  return (
    located.find(({ fact }) => fact.known && fact.value !== null) ??
    firstUnknown(located)
  );
}

/** All of several facts, or the first that is not known; as a whole it stands where the first one does. */
export function allKnown<T>(
  located: readonly [Located<T>, ...Located<T>[]],
): Located<readonly T[]> {
  const values = located.flatMap(({ fact }) =>
    fact.known ? [fact.value] : [],
  );
  return firstUnknown(located) ?? drawnFrom(located[0], values);
}

/** What stands at a pointer of the landscape, as evidence. */
export function evidenceAt(landscape: Landscape, at: string): Evidence {
  return { pointer: at, value: valueAt(landscape, at) ?? null };
}
