import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, readdir, rename } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import type { ChangeSpec } from "../model/change.ts";
import type { Cloud } from "../model/cloud.ts";

/**
 * How far a change came. `begun` is written before anything is sent: an entry that is still `begun` at the next start
 * was interrupted, and reading Azure tells whether it took effect.
 */
export type JournalState = "begun" | "applied" | "undone" | "ineffective";

/** One change made to Azure: what it was, what stood there before, and exactly what it added. */
export interface JournalEntry {
  readonly schema: "acr-doctor/journal/1";
  readonly id: string;
  readonly at: string;
  readonly state: JournalState;
  readonly cloud: Cloud;
  /** Absent when the account's home tenant was used. */
  readonly tenantId?: string;
  readonly loginServer: string;
  readonly spec: ChangeSpec;
  /** The property that is changed, as it stood before. */
  readonly before: unknown;
  /** The list entries that the change adds; an undo removes these and no others. */
  readonly added: readonly string[];
}

const entrySchema = v.looseObject({
  schema: v.literal("acr-doctor/journal/1"),
  id: v.string(),
  at: v.string(),
  state: v.picklist(["begun", "applied", "undone", "ineffective"]),
  cloud: v.looseObject({ name: v.string(), resourceManager: v.string() }),
  tenantId: v.optional(v.string()),
  loginServer: v.string(),
  spec: v.looseObject({
    kind: v.literal("allow-addresses"),
    registryId: v.string(),
  }),
  added: v.array(v.string()),
});

/** A name for a new entry that sorts by time and can be typed. */
export function newJournalId(now: Date): string {
  const time = now.toISOString().replace(/[-:]/g, "").slice(0, 15);
  return `${time}-${randomUUID().slice(0, 8)}`;
}

/** Writes an entry so that a crash leaves either the old one or the new one. */
export async function writeEntry(
  folder: string,
  entry: JournalEntry,
): Promise<void> {
  const journal = join(folder, "journal");
  await mkdir(journal, { recursive: true });
  const path = join(journal, `${entry.id}.json`);
  const draft = `${path}.${randomUUID()}.tmp`;
  const file = await open(draft, "w", 0o600);
  try {
    await file.writeFile(`${JSON.stringify(entry, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
}

/** All entries, newest first. A file that is not an entry is left alone and left out. */
export async function readJournal(folder: string): Promise<JournalEntry[]> {
  const journal = join(folder, "journal");
  const names = await readdir(journal).catch(() => []);
  const entries = await Promise.all(
    names
      .filter((name) => name.endsWith(".json"))
      .map(async (name) =>
        parseEntry(await readFile(join(journal, name), "utf8")),
      ),
  );
  return entries
    .filter((entry) => entry !== undefined)
    .sort((a, b) => b.id.localeCompare(a.id));
}

function parseEntry(text: string): JournalEntry | undefined {
  try {
    const document: unknown = JSON.parse(text);
    return v.is(entrySchema, document)
      ? (document as unknown as JournalEntry)
      : undefined;
  } catch {
    return undefined;
  }
}
