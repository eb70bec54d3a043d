/** How many are worth showing. */
const most = 3;

/** The names that can be reached by the fewest edits, the nearest first; those that share less than half are left out. */
export function nearest(wanted: string, names: readonly string[]): string[] {
  return names
    .map((name) => ({ name, distance: editDistance(wanted, name) }))
    .filter(
      ({ name, distance }) =>
        distance <= Math.max(wanted.length, name.length) / 2,
    )
    .sort((a, b) => a.distance - b.distance || compareText(a.name, b.name))
    .slice(0, most)
    .map(({ name }) => name);
}

/** Levenshtein's distance, one row at a time. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, charOfA] of Array.from(a).entries()) {
    const next = [i + 1];
    for (const [j, charOfB] of Array.from(b).entries()) {
      const changed = (row[j] ?? 0) + (charOfA === charOfB ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** By code unit, so that a report is the same on every machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
