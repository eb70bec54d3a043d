import assert from "node:assert/strict";

import { evaluate } from "../evaluate.ts";
import { parseQuery } from "../syntax/parse-query.ts";
import { rowsOf, testCases, valuesOf, type TabularCase } from "./run-query.ts";

const long = "n = tolong(properties.n)";

const groups: Readonly<Record<string, readonly TabularCase[]>> = {
  "mv-expand": [
    [
      "resources | project id, properties | mv-expand e = properties.list | project id, e",
      [
        ["/a", "x"],
        ["/a", "y"],
        ["/c", null],
        ["/d", "z"],
      ],
    ],
    [
      "resources | take 1 | project id, list = properties.list | mv-expand list",
      [
        ["/a", "x"],
        ["/a", "y"],
      ],
    ],
    [
      "resources | take 2 | project id, bag = properties.bag | mv-expand bag",
      [
        ["/a", { k: 1 }],
        ["/a", { l: 2 }],
      ],
    ],
    [
      "resources | take 1 | project id, bag = properties.bag | mv-expand kind=array bag",
      [
        ["/a", ["k", 1]],
        ["/a", ["l", 2]],
      ],
    ],
    [
      "resources | take 1 | project id, l = properties.list | mv-expand l limit 1",
      [["/a", "x"]],
    ],
    [
      "resources | take 1 | project id | mv-expand a = dynamic([1, 2]), b = dynamic(['p'])",
      [
        ["/a", 1, "p"],
        ["/a", 2, null],
      ],
    ],
    [
      "resources | take 1 | project id | mv-expand with_itemindex=i v = dynamic(['p', 'q'])",
      [
        ["/a", "p", 0],
        ["/a", "q", 1],
      ],
    ],
    [
      "resources | take 1 | project id | mv-expand s = dynamic(['p', 2]) to typeof(string) | extend s = toupper(s)",
      [
        ["/a", "P"],
        ["/a", "2"],
      ],
    ],
    [
      "resources | take 1 | project id | mv-expand s = dynamic(['p', 2]) to typeof(long)",
      [
        ["/a", null],
        ["/a", 2],
      ],
    ],
  ],
  join: [
    [
      "resources | project id, name | join kind=inner (resourcecontainers | project id, box = name) on id",
      [
        ["/a", "alpha", "/a", "west"],
        ["/a", "alpha", "/a", "west-2"],
      ],
    ],
    [
      "resources | project id, location | join kind=leftouter (resourcecontainers | project rid = id, location) on $left.location == $right.location | project id, rid",
      [
        ["/a", "/a"],
        ["/a", "/a"],
        ["/b", ""],
        ["/c", ""],
        ["/d", "/a"],
        ["/d", "/a"],
      ],
    ],
    [
      "resources | project id, location | join (resourcecontainers | project location, box = name) on location | project id, box",
      [
        ["/a", "west"],
        ["/a", "west-2"],
      ],
    ],
    [
      "resources | take 1 | project id | join kind=fullouter (resourcecontainers | project id, t = tags) on id | project id, id1, t",
      [
        ["/a", "/a", null],
        ["/a", "/a", null],
        ["", "/x", null],
      ],
    ],
    [
      "resources | project id, kind | join kind=inner (resources | project id, kind) on id, kind | project id, kind1",
      [
        ["/a", "app"],
        ["/b", "app"],
        ["/c", "db"],
        ["/d", "db"],
      ],
    ],
    [
      "resources | project id, name | join kind=inner (resourcecontainers | project id, name) on id and $left.name == $right.name",
      [],
    ],
    [
      "resources | project id, k = tolong(properties.n) | join kind=inner (resources | project j = tolong(properties.n)) on $left.k == $right.j | count",
      [[5]],
    ],
    [
      "resources | where id == '/b' | project id | join kind=leftouter resourcecontainers on id | project id1, tags",
      [["", null]],
    ],
  ],
  union: [
    [
      "resources | project id | union (resourcecontainers | project id, box = name) | where id != '/a'",
      [
        ["/b", ""],
        ["/c", ""],
        ["/d", ""],
        ["/x", "north"],
      ],
    ],
    [
      "resources | project id, name | union kind=inner (resourcecontainers | project id) | count",
      [[7]],
    ],
    [
      "resources | take 1 | project id, name | union kind=inner (resourcecontainers | take 1 | project id)",
      [["/a"], ["/a"]],
    ],
    [
      "resources | take 1 | project id | union withsource=from (resourcecontainers | take 1 | project id), resourcecontainers | distinct from",
      [["resources"], ["union_arg1"], ["resourcecontainers"]],
    ],
    [
      "resources | take 1 | project v = name | union (resources | take 1 | project v = 1)",
      [
        ["alpha", null],
        ["", 1],
      ],
    ],
  ],
  summarize: [
    [
      "resources | summarize count() by kind",
      [
        ["app", 2],
        ["db", 2],
      ],
    ],
    ["resources | summarize count()", [[4]]],
    [
      "resources | where false | summarize count(), names = make_set(name), max(name)",
      [[0, [], ""]],
    ],
    ["resources | where false | summarize count() by kind", []],
    ["resources | summarize by location", [["westeurope"], ["eastus"]]],
    [
      `resources | extend ${long} | summarize sum(n), min(n), max(n), dcount(n) by kind`,
      [
        ["app", 4, 1, 3, 2],
        ["db", 3, 3, 3, 1],
      ],
    ],
    [
      "resources | summarize min(name), max(name), max(todatetime(properties.when))",
      [["alpha", "gamma", "2026-01-03T00:00:00.0000000Z"]],
    ],
    [
      "resources | summarize countif(kind == 'db'), countif(isnull(properties.n))",
      [[2, 1]],
    ],
    [
      "resources | summarize make_set(kind), make_list(kind), make_list(kind, 3)",
      [
        [
          ["app", "db"],
          ["app", "app", "db", "db"],
          ["app", "app", "db"],
        ],
      ],
    ],
    [
      "resources | summarize make_set(properties.n), make_list(properties.list)",
      [
        [
          [3, 1],
          [["x", "y"], [], "z"],
        ],
      ],
    ],
    [
      "resources | summarize take_any(name), any(id) by kind",
      [
        ["app", "alpha", "/a"],
        ["db", "gamma", "/c"],
      ],
    ],
    [
      "resources | project id, name, kind | summarize take_any(*) by kind",
      [
        ["app", "/a", "alpha"],
        ["db", "/c", "gamma"],
      ],
    ],
    [
      "resources | project id, name, kind, w = todatetime(properties.when) | summarize arg_max(w, *) by kind",
      [
        ["app", "2026-01-03T00:00:00.0000000Z", "/a", "alpha"],
        ["db", "2026-01-02T00:00:00.0000000Z", "/d", "delta"],
      ],
    ],
    [
      "resources | summarize longest = arg_max(strlen(name), name)",
      [[5, "alpha"]],
    ],
  ],
};

describe("tabular operators that combine, split and gather rows", () => {
  testCases(groups, (query, rows) => {
    assert.deepEqual(valuesOf(query), rows);
  });

  it("mv-expand stops at 128 rows of one row unless told otherwise", () => {
    const list = Array.from({ length: 200 }, (_, index) => index);
    const expand = (limit: string) =>
      evaluate(
        parseQuery(`resources | mv-expand properties.list ${limit} | count`),
        { resources: [{ properties: { list } }] },
        new Date(),
      );
    assert.deepEqual(expand(""), [{ Count: 128 }]);
    assert.deepEqual(expand("limit 150"), [{ Count: 150 }]);
    assert.deepEqual(expand("limit 400"), [{ Count: 200 }]);
  });

  it("names of tables are not case-sensitive", () => {
    assert.equal(rowsOf("Resources | project id").length, 4);
  });
});
