import { failed, type Outcome } from "./failure.ts";
import type { Host, Run } from "./host.ts";
import { readJournal, writeEntry, type JournalEntry } from "./journal.ts";
import { currentRules, disallowOnRegistry } from "./write-rules.ts";

export interface Undone {
  readonly entry: JournalEntry;
  /** What was taken out; less than was added when somebody else removed some of it. */
  readonly removed: readonly string[];
}

/** The changes that were made from here, newest first. */
export function listJournal(
  host: Pick<Host, "stateFolder">,
): Promise<JournalEntry[]> {
  return readJournal(host.stateFolder);
}

/** Undoes one change: removes exactly what it added and is still there; what others set meanwhile stays. */
export async function undoChange(
  journalId: string,
  host: Host,
  run: Run,
): Promise<Outcome<Undone>> {
  const entry = (await listJournal(host)).find(({ id }) => id === journalId);
  if (!entry) {
    return failed("failure.journal-unknown", { entry: journalId });
  }
  if (entry.state === "undone" || entry.state === "ineffective") {
    return failed("failure.journal-done", { entry: journalId });
  }
  const written = await disallowOnRegistry(entry, host, run);
  if (!written.ok) {
    return written;
  }
  const undone: JournalEntry = { ...entry, state: "undone" };
  await writeEntry(host.stateFolder, undone);
  return { ok: true, value: { entry: undone, removed: written.value.touched } };
}

/**
 * Looks after changes that were interrupted: reads whether each took effect and writes that down. Call it at the start of
 * a host; an entry whose registry cannot be read stays as it is, for the next time.
 * @returns the entries that turned out to have been applied, which the user may want to undo
 */
export async function recoverJournal(
  host: Host,
  run: Run,
): Promise<JournalEntry[]> {
  const begun = (await listJournal(host)).filter(
    ({ state }) => state === "begun",
  );
  const recovered: JournalEntry[] = [];
  for (const entry of begun) {
    const current = await currentRules(entry, entry.spec, host, run);
    if (!current.ok) {
      continue;
    }
    const present = (current.value.ruleSet.ipRules ?? []).map(
      ({ value }) => value,
    );
    const applied = entry.added.some((value) => present.includes(value));
    const settled: JournalEntry = {
      ...entry,
      state: applied ? "applied" : "ineffective",
    };
    await writeEntry(host.stateFolder, settled);
    if (applied) {
      recovered.push(settled);
    }
  }
  return recovered;
}
