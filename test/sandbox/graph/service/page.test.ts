import assert from "node:assert/strict";

import fc from "fast-check";

import type { GraphTables } from "../evaluate.ts";
import { isArray, isBag, type Json } from "../value.ts";
import { answer } from "./answer.ts";
import type { GraphOptions, GraphRequest } from "./request.ts";

const now = new Date("2026-03-01T12:00:00Z");

function tablesOf(names: readonly string[]): GraphTables {
  return {
    resources: names.map((name, index) => ({ id: `/r/${index}`, name })),
  };
}

function body(
  request: GraphRequest,
  tables: GraphTables,
): Readonly<Record<string, Json>> {
  const { status, body } = answer(request, { tables, now });
  assert.equal(status, 200, JSON.stringify(body));
  assert.ok(isBag(body));
  return body;
}

/** All rows, page after page. */
function follow(request: GraphRequest, tables: GraphTables): readonly Json[] {
  const rows: Json[] = [];
  let options: GraphOptions = request.options ?? {};
  for (;;) {
    const page = body({ ...request, options }, tables);
    assert.ok(isArray(page["data"] ?? null));
    rows.push(...(page["data"] as readonly Json[]));
    const token = page["$skipToken"];
    if (typeof token !== "string") return rows;
    options = { ...options, $skipToken: token };
  }
}

const names = fc.array(fc.constantFrom("", "a", "B", "b", "ä"), {
  maxLength: 40,
});
const query = "resources | project id, name | order by name asc";

describe("pages of Resource Graph", () => {
  it("are together the whole answer, in its order, whatever their size", () => {
    fc.assert(
      fc.property(names, fc.integer({ min: 1, max: 50 }), (given, $top) => {
        const tables = tablesOf(given);
        const whole = body({ query }, tables)["data"];
        assert.deepEqual(follow({ query, options: { $top } }, tables), whole);
      }),
    );
  });

  it("are sorted by the key, and rows with equal keys stay as they were", () => {
    fc.assert(
      fc.property(names, (given) => {
        const rows = follow({ query, options: { $top: 7 } }, tablesOf(given));
        const expected = given
          .map((name, index) => ({ id: `/r/${index}`, name }))
          .sort((left, right) =>
            left.name < right.name ? -1 : Number(left.name > right.name),
          );
        assert.deepEqual(rows, expected);
      }),
    );
  });

  it("begin behind $skip", () => {
    const tables = tablesOf(["a", "b", "c", "d", "e"]);
    const all = follow({ query }, tables);
    const rest = follow({ query, options: { $skip: 2, $top: 2 } }, tables);
    assert.deepEqual(rest, all.slice(2));
  });

  it("hold a thousand rows at most", () => {
    const tables = tablesOf(Array.from({ length: 1200 }, String));
    const first = body({ query }, tables);
    assert.equal(first["count"], 1000);
    assert.equal(first["totalRecords"], 1200);
    assert.equal(first["resultTruncated"], "false");
    assert.equal(follow({ query }, tables).length, 1200);
  });

  for (const [name, unpaged] of [
    ["without the column id", "resources | project name"],
    ["of a query with take", "resources | take 3 | project id"],
  ] as const) {
    it(`${name} lead to no other, and say that rows are missing`, () => {
      const page = body(
        { query: unpaged, options: { $top: 2 } },
        tablesOf(["a", "b", "c"]),
      );
      assert.equal(page["count"], 2);
      assert.equal(page["totalRecords"], 3);
      assert.equal(page["resultTruncated"], "true");
      assert.ok(!("$skipToken" in page));
    });
  }

  it("ignore $skip in a query with take", () => {
    const tables = tablesOf(["a", "b"]);
    const page = body(
      { query: "resources | take 2 | project id", options: { $skip: 1 } },
      tables,
    );
    assert.equal(page["count"], 2);
  });

  it("do not follow a token of another query or of nobody", () => {
    const tables = tablesOf(["a", "b", "c"]);
    const token = body({ query, options: { $top: 1 } }, tables)["$skipToken"];
    assert.ok(typeof token === "string");
    for (const [other, $skipToken] of [
      ["resources | project id", token],
      [query, "bm9ib2R5"],
    ] as const) {
      const { status, body: refused } = answer(
        { query: other, options: { $skipToken } },
        { tables, now },
      );
      assert.equal(status, 400);
      assert.match(JSON.stringify(refused), /InvalidSkipToken/);
    }
  });

  for (const options of [
    { $top: 0 },
    { $top: 1001 },
    { $top: 1.5 },
    { $skip: -1 },
  ]) {
    it(`refuse ${JSON.stringify(options)}`, () => {
      const tables = tablesOf([]);
      assert.equal(answer({ query, options }, { tables, now }).status, 400);
    });
  }
});
