import type { Fact, Table } from "../../model/fact.ts";
import { known, unknown, type Unknown } from "../../model/fact.ts";
import type { Landscape } from "../../model/landscape.ts";
import { remark } from "../../model/remark.ts";
import { typeOfPath, versioned } from "../api-versions.ts";
import type { ArmClient } from "../arm-client.ts";
import type { AzureError, Result } from "../azure-error.ts";
import type { InventoryRow } from "../graph-row.ts";
import { parseDocument, type Schema } from "../documents/document.ts";

/** A landscape that is being filled. */
export type Draft = {
  -readonly [K in keyof Landscape]: Landscape[K] extends Table<infer T>
    ? string extends keyof Landscape[K]
      ? Record<string, Fact<T>>
      : Landscape[K]
    : Landscape[K];
};

/** One reading of Azure: where to, and what was asked already. */
export interface Collecting {
  readonly arm: ArmClient;
  readonly draft: Draft;
  /** What Azure Resource Graph found. */
  readonly rows: readonly InventoryRow[];
  /** What is being read or was read, by name: nothing is asked for twice. */
  readonly asked: Map<string, Promise<unknown>>;
}

/** Starts the work unless it was started before; either way its promise. */
export function once<T>(
  { asked }: Collecting,
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  const before = asked.get(name);
  if (before) {
    return before as Promise<T>;
  }
  const promise = work();
  asked.set(name, promise);
  return promise;
}

/** Reads one resource into a table, under its id; by another path where that is given. */
export function readResource<T>(
  collecting: Collecting,
  table: Record<string, Fact<T>>,
  id: string,
  schema: Schema<T>,
  path = id,
): Promise<Fact<T>> {
  return once(collecting, id.toLowerCase(), async () => {
    const fact = factFrom(
      await collecting.arm.get(versioned(path)),
      schema,
      about(path),
    );
    table[id.toLowerCase()] = fact;
    return fact;
  });
}

/** Reads a list below a resource or a scope into a table, under the key given. */
export function readList<T>(
  collecting: Collecting,
  table: Record<string, Fact<T>>,
  key: string,
  path: string,
  schema: Schema<T>,
  query = "",
): Promise<Fact<T>> {
  return once(collecting, `${path}${query}`.toLowerCase(), async () => {
    const fact = factFrom(
      await collecting.arm.list(`${versioned(path)}${query}`),
      schema,
      about(path),
    );
    table[key.toLowerCase()] = fact;
    return fact;
  });
}

/** What is read, in words and as the right that it needs. */
export interface About {
  readonly source: string;
  readonly action: string;
}

/** A resource or a list that a GET reads. */
export function about(path: string): About {
  return { source: path, action: `${typeOfPath(path)}/read` };
}

/** The fact that an answer is: known, denied, or failed with a sentence. */
export function factFrom<T>(
  answer: Result<unknown>,
  schema: Schema<T>,
  what: About,
): Fact<T> {
  if (!answer.ok) {
    return unknownFrom(answer.error, what);
  }
  const document = parseDocument(schema, answer.value, what.source);
  return document.ok
    ? known(document.value, what.source, new Date().toISOString())
    : unknownFrom(document.error, what);
}

/** A 403 makes a fact denied, whatever else goes wrong makes it failed. */
export function unknownFrom(error: AzureError, what: About): Unknown {
  if (error.kind === "denied") {
    const named = /perform action '([^']+)'/.exec(error.message)?.[1];
    return unknown("denied", what.source, {
      action: named ?? what.action,
      detail: error.message,
    });
  }
  return unknown("failed", what.source, {
    ...(error.kind === "not-found"
      ? { remark: remark("deleted-or-hidden") }
      : {}),
    detail: error.message,
  });
}
