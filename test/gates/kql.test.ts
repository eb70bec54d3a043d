import assert from "node:assert/strict";

import { logQueries } from "../../src/azure/log-queries.ts";
import { queries } from "../../src/azure/queries.ts";
import { bindWithKusto } from "../sandbox/graph/kusto-language.ts";
import { queryProblems } from "../sandbox/graph/query-problems.ts";
import { sampleQueries } from "../sandbox/graph/sample-queries.ts";
import { logTables } from "../sandbox/logs/tables.ts";

describe("queries for Resource Graph", function () {
  // The language service takes seconds to warm up on a busy machine.
  this.timeout(0);

  it("are there", () => {
    assert.ok(Object.keys(queries).length > 0);
  });

  for (const [name, query] of Object.entries(queries)) {
    it(`the product's query ${name} is good`, () => {
      assert.deepEqual(queryProblems(query), []);
    });
  }

  for (const [name, query] of Object.entries(sampleQueries)) {
    it(`the sample query ${name} is good`, () => {
      assert.deepEqual(queryProblems(query), []);
    });
  }

  const good = "resources | project id, name | order by id asc";

  it("a short one is good", () => {
    assert.deepEqual(queryProblems(good), []);
  });

  for (const [fault, query, problem] of [
    ["a syntax error", "resources | where name == | order by id", /KS006/],
    [
      "an unknown column",
      "resources | where nam == 'a' | order by id",
      /KS142/,
    ],
    [
      "an unknown function",
      "resources | where lower(name) == 'a' | order by id",
      /KS211/,
    ],
    ["an unknown table", "registries | order by id", /KS142|KS204/],
    [
      "a type that does not fit",
      "resources | order by properties.x asc, id asc",
      /KS116/,
    ],
    [
      "mv-apply, good Kusto only",
      "resources | mv-apply z = zones on (take 1) | order by id",
      /InvalidQueryLanguage: InvalidQueryLanguage 'mv-apply'/,
    ],
    [
      "a join kind that is good Kusto only",
      "resources | join kind=leftanti (resourcecontainers) on id | order by id",
      /InvalidQueryLanguage: InvalidQueryLanguage 'leftanti'/,
    ],
    [
      "a function that is good Kusto only",
      "resources | where geo_distance_2points(1, 1, 2, 2) > 1 | order by id",
      /UnknownFunction/,
    ],
    [
      "a third mv-expand",
      "resources | mv-expand zones | mv-expand zones | mv-expand zones | order by id",
      /OperatorLimitExceeded/,
    ],
    [
      "a fourth join",
      `resources${" | join kind=inner (resourcecontainers | project id) on id".repeat(4)} | order by id`,
      /OperatorLimitExceeded/,
    ],
    [
      "two joins with foreign tables",
      `resources${" | join kind=inner (authorizationresources | project id) on id".repeat(2)} | order by id`,
      /DisallowedMaxNumberOfRemoteTables/,
    ],
    [
      "a let",
      "let a = 'x'; resources | where name == a | order by id",
      /let is not documented/,
    ],
    [
      "no id",
      "resources | project name | order by name asc",
      /id is not among the columns/,
    ],
    ["no order", "resources | project id", /does not order by id/],
  ] as const) {
    it(`are not good with ${fault}`, () => {
      assert.match(queryProblems(query).join("\n"), problem);
    });
  }
});

describe("queries for a workspace", function () {
  this.timeout(0);

  for (const [name, query] of Object.entries(logQueries)) {
    it(`the product's query ${name} is good, and has a row limit`, () => {
      assert.deepEqual(bindWithKusto(query, logTables).problems, []);
      assert.match(query, /\| top \d+ by \w+ desc$/);
    });
  }

  it("are not good with a column that the table does not have", () => {
    const query = "ContainerRegistryLoginEvents | where Repository == 'a'";
    assert.match(bindWithKusto(query, logTables).problems.join(), /Repository/);
  });
});
