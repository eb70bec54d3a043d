import { evaluate, type GraphTables } from "../evaluate.ts";
import { parseQuery } from "../syntax/parse-query.ts";
import type { Row } from "../value.ts";

const tables: GraphTables = {
  resources: [
    {
      id: "/a",
      name: "alpha",
      kind: "app",
      location: "westeurope",
      properties: {
        n: 3,
        when: "2026-01-03",
        list: ["x", "y"],
        bag: { k: 1, l: 2 },
      },
    },
    {
      id: "/b",
      name: "beta",
      kind: "app",
      location: "eastus",
      properties: { n: 1, when: "2026-01-01", list: [], bag: {} },
    },
    { id: "/c", name: "gamma", kind: "db", location: "eastus", properties: {} },
    {
      id: "/d",
      name: "delta",
      kind: "db",
      location: "westeurope",
      properties: { n: 3, when: "2026-01-02", list: "z" },
    },
  ],
  resourcecontainers: [
    { id: "/a", name: "west", location: "westeurope" },
    { id: "/x", name: "north", location: "northeurope" },
    { id: "/a", name: "west-2", location: "westeurope" },
  ],
};

/** The answer over a few small rows. */
export function rowsOf(query: string): readonly Row[] {
  return evaluate(parseQuery(query), tables, new Date("2026-03-01"));
}

/** Each row as the values of its columns, in the columns' order. */
export function valuesOf(query: string): unknown[] {
  return rowsOf(query).map((row) => Object.values(row));
}

/** A query and its rows, each as the values of its columns. */
export type TabularCase = readonly [
  query: string,
  rows: readonly (readonly unknown[])[],
];

export function testCases(
  groups: Readonly<Record<string, readonly TabularCase[]>>,
  check: (query: string, rows: TabularCase[1]) => void,
): void {
  for (const [group, cases] of Object.entries(groups)) {
    describe(group, () => {
      for (const [query, rows] of cases) {
        it(query, () => {
          check(query, rows);
        });
      }
    });
  }
}
