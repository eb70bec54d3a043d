import assert from "node:assert/strict";

import { QueryError } from "../query-error.ts";
import { parseQuery } from "./parse-query.ts";

describe("parsing a query", () => {
  it("gives a tree of typed nodes", () => {
    assert.deepEqual(parseQuery("resources | take 5"), {
      variables: [],
      pipeline: {
        source: { kind: "table", name: "resources" },
        operators: [{ kind: "take", count: 5 }],
      },
    });
  });

  it("reads the table resources when none is named", () => {
    assert.deepEqual(
      parseQuery("where type == 'a' | count"),
      parseQuery("resources | where type == 'a' | count"),
    );
  });

  it("skips comments, line ends and a closing semicolon", () => {
    assert.deepEqual(
      parseQuery("// all of them\nresources // the table\r\n| count // n\n;\n"),
      parseQuery("resources | count"),
    );
  });

  for (const [name, written, same] of [
    ["and binds tighter than or", "a or b and c", "a or (b and c)"],
    [
      "comparison binds tighter than and",
      "a == b and c == d",
      "(a == b) and (c == d)",
    ],
    ["product before sum", "a + b * c", "a + (b * c)"],
    ["sum before comparison", "a + b < c", "(a + b) < c"],
    ["from the left", "a - b - c", "(a - b) - c"],
    ["sign before product", "-a * b", "(-a) * b"],
    ["path before sign", "-a.b", "-(a.b)"],
    ["text operators like comparisons", "a has b and c", "(a has b) and c"],
    ["a bracketed key is a property", "a['b'].c", "a.b.c"],
  ] as const) {
    it(`precedence: ${name}`, () => {
      assert.deepEqual(
        parseQuery(`resources | where ${written}`),
        parseQuery(`resources | where ${same}`),
      );
    });
  }

  for (const [literal, type, value] of [
    [`'it''s'`, "string", "its"],
    [`"say \\"hi\\"\\n"`, "string", 'say "hi"\n'],
    [`'\\u00e9'`, "string", "é"],
    [`@'c:\\temp'`, "string", "c:\\temp"],
    ["12", "long", 12],
    ["-12", "long", -12],
    ["0x1F", "long", 31],
    ["1.5e3", "real", 1500],
    ["true", "bool", true],
    ["2h", "timespan", 7_200_000],
    ["500ms", "timespan", 500],
    ["1.5d", "timespan", 129_600_000],
    ["datetime(2026-01-02)", "datetime", Date.UTC(2026, 0, 2)],
    ["long(null)", "long", null],
    ["dynamic(null)", "dynamic", null],
    [
      `dynamic({"a": [1, -2, 'x', true, null, {}], "b": []})`,
      "dynamic",
      { a: [1, -2, "x", true, null, {}], b: [] },
    ],
  ] as const) {
    it(`literal ${literal}`, () => {
      const { pipeline } = parseQuery(`resources | where ${literal}`);
      assert.deepEqual(pipeline.operators, [
        { kind: "where", predicate: { kind: "literal", type, value } },
      ]);
    });
  }

  for (const [query, code, line, character, token] of [
    ["resources |", "ParserFailure", 1, 11, "<EOF>"],
    ["resources\n| where", "ParserFailure", 2, 7, "<EOF>"],
    ["resources\n| where type = 'a'", "ParserFailure", 2, 13, "="],
    ["resources | where type ? 'a'", "ParserFailure", 1, 23, "?"],
    ["resources | where (type == 'a'", "ParserFailure", 1, 30, "<EOF>"],
    ["resources | where type in 'a'", "ParserFailure", 1, 26, "a"],
    ["resources | where type !like 'a'", "ParserFailure", 1, 23, "!like"],
    ["resources | take ten", "ParserFailure", 1, 17, "ten"],
    ["resources | project a = 'open", "ParserFailure", 1, 24, "'"],
    ["resources | where d > datetime(soon)", "ParserFailure", 1, 22, "soon"],
    ["resources resources", "ParserFailure", 1, 10, "resources"],
    ["resources | where dynamic({a: 1})", "ParserFailure", 1, 27, "a"],
    [
      "resources | join (resources) on $left.a == $left.b",
      "ParserFailure",
      1,
      43,
      "$left",
    ],
    ["resources | parse id with *", "InvalidQueryLanguage", -1, -1, "parse"],
    [
      "resources | mv-apply a on (take 1)",
      "InvalidQueryLanguage",
      -1,
      -1,
      "mv-apply",
    ],
    [
      "resources | project-rename a = b",
      "InvalidQueryLanguage",
      -1,
      -1,
      "project-rename",
    ],
    [
      "resources | join kind=leftanti (resources) on id",
      "InvalidQueryLanguage",
      -1,
      -1,
      "leftanti",
    ],
    [
      "resources | union isfuzzy=true nowhere",
      "InvalidQueryLanguage",
      -1,
      -1,
      "isfuzzy",
    ],
  ] as const) {
    it(`refuses ${JSON.stringify(query)}`, () => {
      assert.throws(
        () => parseQuery(query),
        (error) => {
          assert.ok(error instanceof QueryError);
          assert.equal(error.details[0]?.code, "InvalidQuery");
          const {
            code: found,
            line: l,
            characterPositionInLine: c,
            token: t,
          } = error.details[1] ?? {};
          assert.deepEqual([found, l, c, t], [code, line, character, token]);
          return true;
        },
      );
    });
  }
});
