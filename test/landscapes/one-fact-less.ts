import { unknown, type Fact } from "../../src/model/fact.ts";
import type { Landscape } from "../../src/model/landscape.ts";

/** The same landscape with one fact less, once for each fact of it. */
export function withOneFactLess(
  from: Landscape,
): [fact: string, less: Landscape][] {
  const gone = unknown("denied", "test", { action: "Microsoft.Example/read" });
  const tables = Object.entries(from).flatMap(([table, rows]) =>
    isTable(rows)
      ? Object.keys(rows).map((key): [string, Landscape] => [
          `${table} ${key}`,
          { ...from, [table]: { ...rows, [key]: gone } },
        ])
      : [],
  );
  const probes = Object.entries(from.probes).flatMap(([table, rows]) =>
    isTable(rows)
      ? Object.keys(rows).map((key): [string, Landscape] => [
          `probes ${table} ${key}`,
          {
            ...from,
            probes: { ...from.probes, [table]: { ...rows, [key]: gone } },
          },
        ])
      : [],
  );
  return [...tables, ...probes];
}

function isTable(rows: unknown): rows is Record<string, Fact<unknown>> {
  return (
    typeof rows === "object" &&
    rows !== null &&
    Object.values(rows).length > 0 &&
    Object.values(rows).every(
      (fact) => typeof fact === "object" && fact !== null && "known" in fact,
    )
  );
}
