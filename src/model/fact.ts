import type { Remark } from "./remark.ts";

/**
 * Why a fact is not known. `denied`: the caller may not read it; `failed`: the attempt broke; `silent`: it was read and
 * does not say; `not-asked`: nobody tried, because the caller chose so (`--no-probes`) or because nothing showed that it
 * would be needed.
 */
export const unknownReasons = [
  "denied",
  "failed",
  "silent",
  "not-asked",
] as const;

export type UnknownReason = (typeof unknownReasons)[number];

/** A fact that was read. `source` names the document or probe, `at` the time of the reading (ISO 8601). */
export interface Known<T> {
  readonly known: true;
  readonly value: T;
  readonly source: string;
  readonly at: string;
}

/** On what grounds a fact is not known, as far as it is told. */
export interface Grounds {
  /** The ARM action that was refused. */
  readonly action?: string;
  /** What we say of it. */
  readonly remark?: Remark;
  /** What others said, in their words: a sentence of Azure's, an error code. */
  readonly detail?: string;
}

/** A fact that is not known. */
export interface Unknown extends Grounds {
  readonly known: false;
  readonly reason: UnknownReason;
  readonly source: string;
}

/** Either known or unknown, never silently absent: "could not look" can then not be read as "fine". */
export type Fact<T> = Known<T> | Unknown;

/** Facts by key; keys that are ARM ids are in lower case. */
export type Table<T> = Readonly<Record<string, Fact<T>>>;

export function known<T>(value: T, source: string, at: string): Known<T> {
  return { known: true, value, source, at };
}

export function unknown(
  reason: UnknownReason,
  source: string,
  more: Grounds = {},
): Unknown {
  return { known: false, reason, source, ...more };
}

/** The grounds alone, of something that has them. */
export function groundsOf({ action, remark, detail }: Grounds): Grounds {
  return {
    ...(action === undefined ? {} : { action }),
    ...(remark === undefined ? {} : { remark }),
    ...(detail === undefined ? {} : { detail }),
  };
}

/** The fact of a table, or `not-asked` where no collector was told to read it. */
export function factOf<T>(table: Table<T>, key: string): Fact<T> {
  return table[key.toLowerCase()] ?? unknown("not-asked", key);
}

/** The value, or undefined when it is not known. For texts only: a rule must never judge by this. */
export function valueOf<T>(fact: Fact<T>): T | undefined {
  return fact.known ? fact.value : undefined;
}

/** The same fact with another value; an unknown one stays what it is. */
export function mapFact<T, U>(fact: Fact<T>, change: (value: T) => U): Fact<U> {
  return fact.known ? { ...fact, value: change(fact.value) } : fact;
}
