import assert from "node:assert/strict";

import { QueryError } from "../query-error.ts";
import { rowsOf } from "./run-query.ts";

describe("tabular operators that don't fit", () => {
  for (const [query, code, message] of [
    [
      "nowhere | count",
      "DisallowedLogicalTableName",
      /Table nowhere is invalid, unsupported or disallowed/,
    ],
    [
      "resources | join (nowhere) on id",
      "DisallowedLogicalTableName",
      /nowhere/,
    ],
    [
      "authorizationresources | count",
      "DisallowedLogicalTableName",
      /authorizationresources/,
    ],
    ["resources | where name", "Default", /must be of type bool/],
    ["resources | where properties.flag", "Default", /must be of type bool/],
    ["resources | where false | where nowhere == 1", "Default", /nowhere/],
    ["resources | project id | where name == 'a'", "Default", /name/],
    ["resources | extend a = 1, b = a", "Default", /'a'/],
    [
      "resources | project a = id, a = name",
      "Default",
      /'a' is already declared/,
    ],
    ["resources | project-away nowhere", "Default", /nowhere/],
    ["resources | order by properties.n", "Default", /explicit cast/],
    ["resources | top 1 by tags", "Default", /explicit cast/],
    ["resources | distinct tags", "Default", /explicit cast/],
    ["resources | summarize count() by tags", "Default", /explicit cast/],
    [
      "resources | join (resourcecontainers) on tags",
      "Default",
      /explicit cast/,
    ],
    ["resources | join (resourcecontainers) on nowhere", "Default", /nowhere/],
    [
      "resources | extend k = 1 | join (resourcecontainers) on $left.k == $right.id",
      "Default",
      /types 'long' and 'string'/,
    ],
    ["resources | mv-expand name", "Default", /expected a dynamic array/],
    [
      "resources | mv-expand properties.list limit 2001",
      "Default",
      /maximum of 2000/,
    ],
    [
      "resources | summarize name",
      "Default",
      /an aggregation function is expected/,
    ],
    [
      "resources | summarize percentile(name, 5)",
      "UnknownFunction",
      /percentile/,
    ],
    ["resources | summarize sum(name)", "Default", /no number/],
    ["resources | summarize max(properties.n)", "Default", /explicit cast/],
    ["resources | summarize countif()", "Default", /number of arguments/],
    ["resources | summarize arg_max(name)", "Default", /and columns/],
    [
      "resources | summarize a = count(), a = dcount(name)",
      "Default",
      /'a' is already declared/,
    ],
  ] as const) {
    it(`refuses ${query}`, () => {
      assert.throws(
        () => rowsOf(query),
        (error) => {
          assert.ok(error instanceof QueryError, String(error));
          const detail = error.details.at(-1);
          assert.equal(detail?.code, code);
          assert.match(detail.message, message);
          return true;
        },
      );
    });
  }
});
